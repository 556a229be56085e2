import { type FieldMetadata, getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import {
  applicationSchema,
  linkedinAnswers,
  longestAnswer,
} from '#app/domain/rounds/applying/application.schema.ts'
import {
  type Aspect,
  aspects,
  selfDescriptionAnswers,
} from '#app/domain/rounds/applying/self-description.rules.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-fields.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './call.route.tsx'

/** The application form of a call. */
export function CallForm() {
  const t = useTranslations('rounds.call')
  const linkedin = useTranslations('rounds.linkedin')
  const { questions, departments, asksSelfDescription } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'bewerbung',
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: applicationSchema(questions) }),
  })
  const answers = fields.answers.getFieldset() as Record<string, FieldMetadata<unknown>>
  const labels = {
    ...{ name: t('name'), email: t('email'), departmentId: t('department'), job: t('job') },
    ...{ linkedin: t('linkedin'), motivation: t('motivation'), worries: t('worries') },
    ...Object.fromEntries(questions.map(({ id, question }) => [`answers.${id}`, question])),
  }
  return (
    <Form method="post" {...getFormProps(form)}>
      {answer?.refused ? <Alert kind="warning" title={t(answer.refused)} /> : null}
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.name} label={t('name')} autoComplete="name" />
      <TextField field={fields.email} label={t('email')} type="email" autoComplete="email" />
      <SelectField
        field={fields.departmentId}
        label={t('department')}
        options={departments}
        empty={t('chooseDepartment')}
      />
      <TextField field={fields.job} label={t('job')} hint={t('jobHint')} autoComplete="off" />
      <RadioGroup
        field={fields.linkedin}
        label={t('linkedin')}
        options={linkedinAnswers.map(value => ({ value, label: linkedin(value) }))}
      />
      <TextArea field={fields.motivation} label={t('motivation')} hint={t('motivationHint')} limit={2000} />
      <TextArea
        field={fields.worries}
        label={t('worries')}
        hint={t('worriesHint')}
        rows={3}
        limit={2000}
        optional
      />
      {questions.map(({ id, question, required }) => {
        const field = answers[id]
        return field ? (
          <TextArea
            key={id}
            field={field}
            label={question}
            rows={3}
            limit={longestAnswer}
            optional={!required}
          />
        ) : null
      })}
      {asksSelfDescription ? <AboutFields fields={fields.about.getFieldset()} /> : null}
      <div className="kern-sr-only" aria-hidden="true">
        <label htmlFor="website">{t('website')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <p className="muted">{t('privacy')}</p>
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}

function AboutFields({ fields }: { fields: Record<Aspect, FieldMetadata<unknown>> }) {
  const t = useTranslations('rounds')
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('call.about')}</legend>
      <div className="kern-hint">{t('call.aboutIntro')}</div>
      <div className="kern-fieldset__body fieldset-of-fields">
        {aspects.map(aspect => (
          <SelectField
            key={aspect}
            field={fields[aspect]}
            label={t(`about.${aspect}.label`)}
            options={selfDescriptionAnswers[aspect].map(value => ({
              value,
              label: t(`about.${aspect}.answers.${value}` as 'about.age.answers.30-39'),
            }))}
            empty={t('call.noAnswer')}
            optional
          />
        ))}
      </div>
    </fieldset>
  )
}
