import { useLocale, useTranslations } from 'use-intl'
import type { DateQuestion } from '#app/domain/linkedin/imports/upload-refusal.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Section } from '#app/ui/section.tsx'
import { breakableName } from './breakable-name.ts'
import { UploadForm } from './upload-form.page.tsx'

type Refused = { fileName: string; sentence: string; question: DateQuestion | null }

/** Files of which nothing is kept, each with what it is and what helps; the order of dates is asked here. */
export function RefusedFiles({ files }: { files: readonly Refused[] }) {
  const t = useTranslations('uploads.together')
  const question = files.find(file => file.question)?.question
  return (
    <Section title={t('refused')} intro={t('refusedIntro')}>
      {files.map(({ fileName, sentence, question }) => (
        <Alert
          key={`${fileName} ${sentence}`}
          kind={question ? 'info' : 'warning'}
          title={breakableName(fileName)}
        >
          <p>{sentence}</p>
        </Alert>
      ))}
      {question ? (
        <UploadForm>
          <Question {...question} />
        </UploadForm>
      ) : null}
    </Section>
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
