import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { questionSchema } from '#app/domain/rounds/round.schema.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-fields.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Question = { id: string; question: string; required: boolean }

/** A call's own questions: in order, to move and to remove, and one more below. */
export function RoundQuestions(props: {
  questions: readonly Question[]
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useTranslations('rounds.round')
  const { questions } = props
  return (
    <Section title={t('questions')} intro={t('questionsIntro')}>
      {questions.length === 0 ? (
        <p className="muted">{t('noQuestions')}</p>
      ) : (
        <ol className="choice-list">
          {questions.map((question, index) => (
            <QuestionLine
              key={question.id}
              question={question}
              first={index === 0}
              last={index === questions.length - 1}
            />
          ))}
        </ol>
      )}
      <NewQuestion lastResult={props.lastResult} />
    </Section>
  )
}

function QuestionLine({ question, first, last }: { question: Question; first: boolean; last: boolean }) {
  const t = useTranslations('rounds.round')
  const named = { question: question.question }
  return (
    <li>
      <div className="choice-list__who">
        <p>{question.question}</p>
        <p className="muted">{t(question.required ? 'required' : 'optional')}</p>
      </div>
      <div>
        <Form method="post">
          <input type="hidden" name="questionId" value={question.id} />
          <ButtonRow>
            {first ? null : (
              <Button
                type="submit"
                name="intent"
                value="move-up"
                variant="secondary"
                size="small"
                aria-label={t('upNamed', named)}
              >
                {t('up')}
              </Button>
            )}
            {last ? null : (
              <Button
                type="submit"
                name="intent"
                value="move-down"
                variant="secondary"
                size="small"
                aria-label={t('downNamed', named)}
              >
                {t('down')}
              </Button>
            )}
          </ButtonRow>
        </Form>
        <Confirm label={t('remove')} name={t('removeNamed', named)} question={t('removeQuestion')}>
          <Form method="post">
            <input type="hidden" name="questionId" value={question.id} />
            <Button type="submit" name="intent" value="remove-question" variant="danger">
              {t('removeNow')}
            </Button>
          </Form>
        </Confirm>
      </div>
    </li>
  )
}

function NewQuestion({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useTranslations('rounds.round')
  const [form, fields] = useForm({
    id: 'frage',
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: questionSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ question: t('question') }} />
      <TextField field={fields.question} label={t('question')} autoComplete="off" />
      <CheckboxField field={fields.required} label={t('questionRequired')} />
      <Button type="submit" name="intent" value="add-question" variant="secondary">
        {t('addQuestion')}
      </Button>
    </Form>
  )
}
