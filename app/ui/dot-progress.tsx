import { useTranslations } from 'use-intl'

/** More dots than this are a pattern nobody counts: then the words stand alone. */
const MOST_DOTS = 10

/** How far something has come, as dots and in words: "●○ 1 von 2". */
export function DotProgress(props: { done: number; of: number; unit?: string | undefined }) {
  const t = useTranslations('shell.ui')
  return (
    <span className="dot-progress">
      <span className="dot-progress__dots" aria-hidden="true">
        {dotsFor(props.done, props.of).map((dot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place in the row
          <svg key={index} viewBox="0 0 20 20" className={`dot dot--${dot}`}>
            <circle cx="10" cy="10" r="8" />
          </svg>
        ))}
      </span>
      <span>
        {t('doneOf', { done: props.done, of: props.of })}
        {props.unit ? ` ${props.unit}` : null}
      </span>
    </span>
  )
}

/** One dot per thing aimed at, or per thing done when that is more; none when they would be too many. */
export function dotsFor(done: number, of: number): Array<'done' | 'open'> {
  const count = Math.max(done, of)
  if (count > MOST_DOTS) return []
  return Array.from({ length: count }, (_, index) => (index < done ? 'done' : 'open'))
}
