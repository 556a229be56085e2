import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './department.route.tsx'
import { DepartmentForm } from './department-form.tsx'

export function DepartmentPage() {
  const t = useTranslations('people.departments')
  const { department, parents } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={department.name} intro={t('editIntro')} narrow>
      <DepartmentForm
        department={department}
        parents={parents}
        submitLabel={t('save')}
        lastResult={answer?.form}
      />
      <Confirm label={t('retire')} question={t('retireQuestion')}>
        <Form method="post">
          <Button type="submit" name="intent" value="retire" variant="danger">
            {t('retireConfirm')}
          </Button>
        </Form>
      </Confirm>
      <p>
        <a className="kern-link" href="/bereiche">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}
