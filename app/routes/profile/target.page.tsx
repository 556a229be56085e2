import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { highestTarget, lowestTarget } from '#app/domain/ambassadors/target.rules.ts'
import { targetSchema } from '#app/domain/ambassadors/target.schema.ts'
import { formatMonthName } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import type { action, loader } from './target.route.tsx'

const choices = Array.from({ length: highestTarget - lowestTarget + 1 }, (_, index) => lowestTarget + index)

export function TargetPage() {
  const t = useTranslations('profile.targetPage')
  const forms = useTranslations('forms')
  const locale = useLocale()
  const { target, comingTarget, thisMonth, nextMonth } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    defaultValue: { postsPerMonth: String(comingTarget?.postsPerMonth ?? target) },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: targetSchema }),
  })
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ postsPerMonth: t('label') }} />
        <SelectField
          field={fields.postsPerMonth}
          label={t('label')}
          hint={t('hint', {
            thisMonth: formatMonthName(thisMonth, locale),
            nextMonth: formatMonthName(nextMonth, locale),
          })}
          options={choices.map(count => ({ value: String(count), label: t('option', { count }) }))}
        />
        <ButtonRow>
          <Button type="submit">{t('submit')}</Button>
          <ButtonLink href="/profil" variant="tertiary">
            {forms('cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  )
}
