import { Form, useActionData, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { DateQuestion } from '#app/domain/linkedin/imports/upload-refusal.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { UploadInput } from '#app/ui/upload-input.tsx'
import type { action } from './uploads.route.tsx'

const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Asks for the file, and for the order of its dates where only a person can know it. */
export function UploadForm() {
  const t = useTranslations('uploads')
  const answer = useActionData<typeof action>()
  // Other forms of the page are sent in another encoding.
  const reading = useNavigation().formEncType === 'multipart/form-data'
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  return (
    <Form method="post" encType="multipart/form-data">
      {answer ? (
        <div ref={box} tabIndex={-1}>
          {answer.question ? (
            <Alert kind="info" title={t('questionWhy')} />
          ) : (
            <Refusal sentence={answer.sentence} />
          )}
        </div>
      ) : null}
      {answer?.question ? <Question {...answer.question} /> : null}
      <UploadInput
        label={t('file')}
        hint={t('fileHint')}
        accept={XLSX}
        sentence={answer && !answer.question ? answer.sentence : null}
      />
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

function Refusal({ sentence }: { sentence: string }) {
  return (
    <Alert kind="danger" title={useTranslations('uploads')('notRead')}>
      <a className="kern-link" href="#file">
        {sentence}
      </a>
    </Alert>
  )
}

function Question({ written, readings }: DateQuestion) {
  const t = useTranslations('uploads')
  const locale = useLocale()
  return (
    <fieldset className="kern-fieldset" aria-describedby="date-order-hint">
      <legend className="kern-label">{t('question', { written })}</legend>
      <div className="kern-hint" id="date-order-hint">
        {t('questionHint')}
      </div>
      <div className="kern-fieldset__body">
        {readings.map(({ order, day }) => (
          <div key={order} className="kern-form-check">
            <input
              type="radio"
              id={order}
              name="dateOrder"
              value={order}
              className="kern-form-check__radio"
              required
            />
            <label className="kern-label" htmlFor={order}>
              {t(`readingOf.${order}`, { day: formatDay(day, locale) })}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
