import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import {
  stepEvidences,
  stepFacts,
  stepOwners,
  stepSchema,
} from '#app/domain/onboarding/checklist/step.schema.ts'
import type { StepFormFields } from '#app/domain/onboarding/checklist/step-form.rules.ts'
import { stepHelpPages } from '#app/domain/onboarding/help-pages.rules.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type StepFormProps = {
  lastResult: SubmissionResult<string[]> | undefined
  defaultValue: StepFormFields
  revision: number
  agreements: ReadonlyArray<{ value: string; label: string }>
  submit: string
}

/** A step in both languages, whoever adds or changes it. */
export function StepForm({ lastResult, defaultValue, revision, agreements, submit }: StepFormProps) {
  const t = useTranslations('onboarding.form')
  const words = useTranslations('onboarding.checklist')
  const labels = useStepLabels()
  const [form, fields] = useForm({
    lastResult,
    defaultValue,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: stepSchema }),
  })
  return (
    <>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        {/* The newest number: whoever was not the first has been told and decides again. */}
        <input type="hidden" name="revision" value={revision} />
        <TextField field={fields.titleDe} label={labels.titleDe} />
        <TextField field={fields.titleEn} label={labels.titleEn} />
        <TextArea field={fields.whyDe} label={labels.whyDe} hint={t('whyHint')} rows={2} limit={400} />
        <TextArea field={fields.whyEn} label={labels.whyEn} hint={t('whyHint')} rows={2} limit={400} />
        <RadioGroup
          field={fields.owner}
          label={labels.owner}
          options={stepOwners.map(value => ({ value, label: words(`owner.${value}`) }))}
        />
        <RadioGroup
          field={fields.evidence}
          label={labels.evidence}
          options={stepEvidences.map(value => ({ value, label: words(`evidence.${value}`) }))}
        />
        <SelectField
          field={fields.fact}
          label={labels.fact}
          hint={t('factHint')}
          empty={t('none')}
          options={stepFacts.map(value => ({ value, label: words(`fact.${value}`) }))}
          optional
        />
        <SelectField
          field={fields.agreementId}
          label={labels.agreementId}
          hint={t('agreementHint')}
          empty={t('none')}
          options={agreements}
          optional
        />
        <SelectField
          field={fields.helpPage}
          label={labels.helpPage}
          empty={t('none')}
          options={stepHelpPages.map(({ name }) => ({ value: name, label: t(`helpPages.${name}`) }))}
          optional
        />
        <NumberField field={fields.dueDays} label={labels.dueDays} hint={t('dueDaysHint')} />
        <CheckboxField field={fields.required} label={labels.required} />
        <Button type="submit">{submit}</Button>
      </Form>
      <p>
        <a className="kern-link" href="/checkliste">
          {t('back')}
        </a>
      </p>
    </>
  )
}

function useStepLabels() {
  const t = useTranslations('onboarding.form')
  return {
    titleDe: t('titleDe'),
    titleEn: t('titleEn'),
    whyDe: t('whyDe'),
    whyEn: t('whyEn'),
    owner: t('owner'),
    evidence: t('evidence'),
    fact: t('fact'),
    agreementId: t('agreementId'),
    helpPage: t('helpPage'),
    dueDays: t('dueDays'),
    required: t('required'),
  }
}
