import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { extents, withdrawalSchema } from '#app/domain/consents/withdrawal/withdrawal.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-fields.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

/**
 * Withdraws all or some of what is agreed, with one button. Of a single channel there is nothing to choose.
 * @param consentId for a page with several consents
 */
export function WithdrawalForm(props: {
  channels: readonly Channel[]
  lastResult: SubmissionResult<string[]> | null | undefined
  consentId?: string | undefined
}) {
  const t = useTranslations('consentLinks.withdraw')
  const names = useTranslations('consents.channels')
  const { channels, consentId } = props
  const [form, fields] = useForm({
    id: consentId ? `widerruf-${consentId}` : 'widerruf',
    lastResult: props.lastResult ?? null,
    defaultValue: { extent: 'all' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: withdrawalSchema }),
  })
  const [only] = channels
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ extent: t('extent'), channels: t('channels') }} />
      {consentId ? <input type="hidden" name="consentId" value={consentId} /> : null}
      {channels.length === 1 && only ? (
        <>
          <input type="hidden" name="extent" value="all" />
          <p>{t('only', { channel: names(only) })}</p>
        </>
      ) : (
        <>
          <RadioGroup
            field={fields.extent}
            label={t('extent')}
            options={extents.map(value => ({ value, label: t(`extents.${value}`) }))}
          />
          <CheckboxGroup
            field={fields.channels}
            label={t('channels')}
            hint={t('channelsHint')}
            options={channels.map(value => ({ value, label: names(value) }))}
          />
        </>
      )}
      <p>{t('everySheet')}</p>
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}
