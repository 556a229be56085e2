import { useTranslations } from 'use-intl'
import { Badge } from '#app/ui/badge.tsx'
import type { UploadRefusal } from './take-photo.ts'
import type { QueuedFile } from './upload-queue.ts'

/** What became of each file, and how far those are that are under way. */
export function UploadAnswers({ files, running }: { files: readonly QueuedFile[]; running: boolean }) {
  const t = useTranslations('photos.upload')
  const arrived = files.filter(({ answer }) => answer?.ok).length
  return (
    <>
      <p role="status">{running ? t('running') : t('summary', { arrived, all: files.length })}</p>
      <ul className="row-list">
        {files.map(file => (
          <li key={file.key} className="upload-row">
            <span className="upload-row__name">{file.name}</span>
            <FileState file={file} />
          </li>
        ))}
      </ul>
    </>
  )
}

function FileState({ file: { name, progress, answer } }: { file: QueuedFile }) {
  const t = useTranslations('photos.upload')
  const sentenceOf = useRefusalSentence()
  if (answer?.ok)
    return (
      <span className="upload-row__state">
        <Badge kind="success">{t('arrived')}</Badge>
        <a className="kern-link" href={`/fotos/${answer.id}`} aria-label={t('lookAt', { name })}>
          {t('look')}
        </a>
      </span>
    )
  if (answer)
    return (
      <span className="upload-row__state">
        <Badge kind="danger">{t('refused')}</Badge>
        <span>{sentenceOf(answer.reason)}</span>
      </span>
    )
  return (
    <span className="upload-row__state kern-progress">
      <progress max={1} value={progress} aria-label={t('progressOf', { name })} />
      <span className="muted">{progress > 0 ? t('sending') : t('queued')}</span>
    </span>
  )
}

const ofTheForm = ['no-file', 'too-many-files', 'not-sent', 'unknown-choice'] as const
type OfTheForm = (typeof ofTheForm)[number]

/** Says in a sentence or two why a file is no photo here, and what helps. */
function useRefusalSentence(): (reason: UploadRefusal) => string {
  const ofFile = useTranslations('photos.refusal')
  const ofForm = useTranslations('photos.upload.refusals')
  const isOfForm = (reason: UploadRefusal): reason is OfTheForm => ofTheForm.some(each => each === reason)
  return reason => (isOfForm(reason) ? ofForm(reason) : ofFile(reason))
}
