import { type DragEvent, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { classes } from '#app/ui/classes.ts'
import { Icon } from '#app/ui/icon.tsx'
import { breakableName } from './breakable-name.ts'
import { fileSize } from './file-size.ts'

/** Only a hint to the browser's dialog: what a file is, is seen in its content. */
const ACCEPT = '.xlsx,.xls,.zip'

type Chosen = { name: string; size: number }

/** Where files are chosen or dropped, with the names and sizes of those chosen. The plain input always stays. */
export function FilesInput({ sentence }: { sentence: string | null }) {
  const t = useTranslations('uploads')
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [over, setOver] = useState(false)
  const show = (files: FileList | null) =>
    setChosen([...(files ?? [])].map(({ name, size }) => ({ name, size })))
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    if (!input.current || files.length === 0) return
    input.current.files = files
    show(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the mouse; the input does the same
    <div
      className={classes(
        'kern-form-input drop-zone',
        over && 'drop-zone--over',
        sentence && 'kern-form-input--error',
      )}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="kern-label" htmlFor="file">
        {t('file')}
      </label>
      <div className="kern-hint" id="file-hint">
        {t('fileHint')}
      </div>
      <input
        ref={input}
        type="file"
        id="file"
        name="file"
        multiple
        accept={ACCEPT}
        className="kern-form-input__input"
        aria-invalid={sentence ? true : undefined}
        aria-describedby={classes('file-hint', sentence && 'file-error')}
        onChange={event => show(event.currentTarget.files)}
      />
      {sentence ? (
        <p className="kern-error" id="file-error">
          <Icon name="danger" />
          <span className="kern-body">{sentence}</span>
        </p>
      ) : null}
      <div aria-live="polite">{chosen.length > 0 ? <ChosenFiles files={chosen} /> : null}</div>
    </div>
  )
}

function ChosenFiles({ files }: { files: readonly Chosen[] }) {
  const t = useTranslations('uploads')
  const locale = useLocale()
  return (
    <>
      <p>{t('chosen', { count: files.length })}</p>
      <ul className="row-list">
        {files.map(({ name, size }) => (
          <li key={`${name} ${size}`}>
            {breakableName(name)} <span className="muted">{fileSize(size, locale)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
