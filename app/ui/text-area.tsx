import { getTextareaProps } from '@conform-to/react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from './classes.ts'
import { controlClass, describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

/**
 * Text over several lines. With `limit` (characters) it says how much room is left while somebody
 * types; without JavaScript it names the limit. It never cuts text off: the schema refuses what is too long.
 */
export function TextArea(props: FieldProps & { rows?: number | undefined; limit?: number | undefined }) {
  const { limit, field } = props
  const { key, ...textarea } = getTextareaProps(field, describedByHint(props))
  const [length, setLength] = useState<number | null>(null)
  useEffect(
    () => setLength(typeof field.initialValue === 'string' ? field.initialValue.length : 0),
    [field.initialValue],
  )
  return (
    <FieldFrame {...props}>
      <textarea
        key={key}
        {...textarea}
        rows={props.rows ?? 5}
        className={controlClass(props.field)}
        onInput={event => setLength(event.currentTarget.value.length)}
      />
      {limit ? <RoomLeft limit={limit} length={length} /> : null}
    </FieldFrame>
  )
}

function RoomLeft({ limit, length }: { limit: number; length: number | null }) {
  const t = useTranslations('shell.ui')
  const left = limit - (length ?? 0)
  const tooLong = left < 0
  return (
    <p className={classes('counter', tooLong && 'counter--over')} role={tooLong ? 'status' : undefined}>
      {length === null
        ? t('atMost', { limit })
        : tooLong
          ? t('tooMany', { count: -left })
          : t('left', { count: left })}
    </p>
  )
}
