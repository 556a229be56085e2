import { Form, useNavigation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FilesInput } from './files-input.tsx'

type Problem = 'no-file' | 'too-many-files' | 'too-much' | 'interrupted'

/**
 * Asks for files from LinkedIn, several at once, wherever it stands. `children` come before them: a question that is
 * answered together with the files. The files are the last field, so that answers are known before the first arrives.
 */
export function UploadForm({
  problem,
  ofPage = false,
  children,
}: {
  problem?: Problem | undefined
  /** Whoever hands in files of a page has no archive of their own to choose from. */
  ofPage?: boolean
  children?: ReactNode
}) {
  const t = useTranslations('uploads')
  // Other forms of the page are sent in another encoding.
  const reading = useNavigation().formEncType === 'multipart/form-data'
  const sentence = problem ? t(`problems.${problem}`) : null
  return (
    <Form method="post" action="/hochladen" encType="multipart/form-data">
      {sentence ? <Refusal sentence={sentence} /> : null}
      {children}
      {ofPage ? null : <ArchiveChoices />}
      <FilesInput sentence={sentence} />
      <p className="muted">{t('promise')}</p>
      <div>
        <Button type="submit" aria-disabled={reading || undefined}>
          {t('submit')}
        </Button>
        <div role="status">
          {reading ? (
            <>
              <progress className="upload-progress" aria-label={t('reading')} />
              <p>{t('reading')}</p>
            </>
          ) : null}
        </div>
      </div>
    </Form>
  )
}

function ArchiveChoices() {
  const t = useTranslations('uploads.archive')
  return (
    <Disclosure summary={t('title')}>
      <p>{t('text')}</p>
      <Choice name="comments" label={t('comments')} />
      <Choice name="reactions" label={t('reactions')} />
    </Disclosure>
  )
}

function Choice({ name, label }: { name: string; label: string }) {
  return (
    <div className="kern-form-check">
      <input type="checkbox" id={name} name={name} className="kern-form-check__checkbox" />
      <label className="kern-label" htmlFor={name}>
        {label}
      </label>
    </div>
  )
}

function Refusal({ sentence }: { sentence: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sentence) box.current?.focus()
  }, [sentence])
  return (
    <div ref={box} tabIndex={-1}>
      <Alert kind="danger" title={useTranslations('uploads')('notRead')}>
        <a className="kern-link" href="#file">
          {sentence}
        </a>
      </Alert>
    </div>
  )
}
