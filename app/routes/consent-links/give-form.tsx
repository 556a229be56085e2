import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { giveSchema } from '#app/domain/consents/giving/giving.schema.ts'
import { channels, purposes } from '#app/domain/consents/scope.rules.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-fields.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { Ask } from './consent-link.page.tsx'
import type { action } from './consent-link.route.tsx'

/** One box for each place and purpose that is asked, none of them ticked before. */
export function GiveForm({ ask: { offered } }: { ask: Ask }) {
  const t = useTranslations('consentLinks.give')
  const words = useTranslations('consents')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer && 'form' in answer ? answer.form : null,
    id: 'zustimmung',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: giveSchema }),
  })
  const severalPurposes = new Set(offered.map(({ purpose }) => purpose)).size > 1
  const [first] = offered
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ scopes: t('places') }} />
      <CheckboxGroup
        field={fields.scopes}
        label={t('scopes')}
        hint={
          severalPurposes || !first
            ? t('scopesHint')
            : t('scopesHintFor', { purpose: words(`purposes.${first.purpose}`) })
        }
        options={inOrder(offered).map(({ purpose, channel }) => ({
          value: `${purpose}:${channel}`,
          label: severalPurposes
            ? `${words(`purposes.${purpose}`)}: ${words(`channels.${channel}`)}`
            : words(`channels.${channel}`),
        }))}
      />
      <Button type="submit" name="intent" value="give">
        {t('submit')}
      </Button>
    </Form>
  )
}

// One purpose after the other, and in each the places from the nearest to the widest, as on the paper.
function inOrder(offered: Ask['offered']): Ask['offered'] {
  return purposes.flatMap(purpose =>
    channels.flatMap(channel =>
      offered.filter(scope => scope.purpose === purpose && scope.channel === channel),
    ),
  )
}
