import { useActionData, useLoaderData } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { UploadAnswers } from './upload-answers.tsx'
import { UploadForm } from './upload-form.tsx'
import type { action, loader } from './upload-photos.route.tsx'
import { useUploadQueue } from './upload-queue.ts'

export function UploadPhotosPage() {
  const t = useTranslations('photos.upload')
  const { occasions } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const queue = useUploadQueue()
  const files = queue.files.length > 0 ? queue.files : (answered?.answers ?? []).map(fromAnswer)
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {files.length > 0 ? (
        <Arrived running={queue.running}>
          <Section title={queue.running ? t('progressTitle') : t('answersTitle')} boxed>
            <UploadAnswers files={files} running={queue.running} />
            {answered?.interrupted && queue.files.length === 0 ? (
              <Alert kind="warning" title={t('interrupted')} />
            ) : null}
            {queue.running ? null : (
              <ButtonLink href="/fotos" variant="secondary">
                {t('toList')}
              </ButtonLink>
            )}
          </Section>
        </Arrived>
      ) : null}
      <NothingArrived missing={queue.nothingChosen || answered?.answers.length === 0} />
      <Section title={t('formTitle')} boxed>
        <UploadForm
          occasions={occasions}
          chosen={answered?.chosen}
          missing={queue.nothingChosen || answered?.answers.length === 0}
          busy={queue.running}
          onSend={queue.send}
        />
      </Section>
      <Section title={t('nextTitle')}>
        <p>{t('next')}</p>
        <p>
          <a className="kern-link" href="/hilfe/fotos">
            {useTranslations('photos')('help')}
          </a>
        </p>
      </Section>
    </Page>
  )
}

type Answer = NonNullable<ReturnType<typeof useActionData<typeof action>>>['answers'][number]

function fromAnswer(answer: Answer, index: number) {
  return { key: String(index), name: answer.name, progress: 1, answer }
}

/** Takes the focus when sending begins: the button was below, and what happens is told here. */
function Arrived({ running, children }: { running: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (running) box.current?.focus()
  }, [running])
  return (
    <div ref={box} tabIndex={-1} className="upload-answers">
      {children}
    </div>
  )
}

/** Says on top that no file was chosen, and leads to the field. */
function NothingArrived({ missing }: { missing: boolean }) {
  const t = useTranslations('photos.upload')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (missing) box.current?.focus()
  }, [missing])
  if (!missing) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Alert kind="danger" title={t('nothingArrived')}>
        <a className="kern-link" href="#photos">
          {t('refusals.no-file')}
        </a>
      </Alert>
    </div>
  )
}
