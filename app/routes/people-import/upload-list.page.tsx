import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { UploadInput } from '#app/ui/upload-input.tsx'
import { DepartmentNames } from './department-names.tsx'
import { useRefusalSentence } from './refusal-sentence.ts'
import type { action, loader } from './upload-list.route.tsx'

const CSV = '.csv,.txt,text/csv,text/plain'

export function UploadListPage() {
  const t = useTranslations('peopleImport')
  const { departments } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {departments.length > 0 ? (
        <>
          <Section title={t('uploadTitle')} boxed>
            <UploadForm />
          </Section>
          <Section
            title={t('columnsTitle')}
            intro={t('columnsIntro')}
            actions={
              <ButtonLink href="/menschen/liste/muster.csv" variant="secondary" icon="download" download>
                {t('sample')}
              </ButtonLink>
            }
          >
            <DescriptionList
              items={(['name', 'email', 'department'] as const).map(column => ({
                term: t(`columns.${column}`),
                value: t(`headings.${column}`),
              }))}
            />
            <DepartmentNames names={departments} />
          </Section>
        </>
      ) : (
        <EmptyState
          title={t('noDepartments')}
          drawing="bench"
          action={<ButtonLink href="/bereiche">{t('addDepartment')}</ButtonLink>}
        />
      )}
    </Page>
  )
}

function UploadForm() {
  const t = useTranslations('peopleImport')
  const refusal = useActionData<typeof action>()?.refusal
  const sentenceOf = useRefusalSentence()
  const sentence = refusal ? sentenceOf(refusal) : null
  const reading = useNavigation().formEncType === 'multipart/form-data'
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) box.current?.focus()
  }, [refusal])
  return (
    <Form method="post" encType="multipart/form-data">
      {sentence ? (
        <div ref={box} tabIndex={-1}>
          <Alert kind="danger" title={t('notRead')}>
            <a className="kern-link" href="#file">
              {sentence}
            </a>
          </Alert>
        </div>
      ) : null}
      <UploadInput label={t('file')} hint={t('fileHint')} accept={CSV} sentence={sentence} />
      <p className="muted">{t('promise')}</p>
      <div>
        <Button type="submit" disabled={reading}>
          {t('submit')}
        </Button>
        <p role="status">{reading ? t('reading') : null}</p>
      </div>
    </Form>
  )
}
