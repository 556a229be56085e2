import { useTranslations } from 'use-intl'

/** More dots than this are a pattern nobody counts: then the words stand alone. */
const MOST_DOTS = 10

/** How far something has come, as dots and in words: "●○ 1 von 2". */
export function DotProgress(props: { done: number; of: number; unit?: string | undefined }) {
  const t = useTranslations('shell.ui')
  const dots = dotsFor(props.done, props.of)
  return (
    <span className="dot-progress">
      {dots.length > 0 ? (
        <svg className="dot-progress__dots" viewBox={`0 0 ${dots.length * 24} 24`} aria-hidden="true">
          {dots.map(({ place, state }) => (
            <circle key={place} className={`dot dot--${state}`} cx={place * 24 - 12} cy="12" r="9" />
          ))}
        </svg>
      ) : null}
      <span>
        {t('doneOf', { done: props.done, of: props.of })}
        {props.unit ? ` ${props.unit}` : null}
      </span>
    </span>
  )
}

/**
 * One dot per thing aimed at, or per thing done when that is more; none when they would be too many.
 * `place` counts from 1.
 */
export function dotsFor(done: number, of: number): Array<{ place: number; state: 'done' | 'open' }> {
  const count = Math.max(done, of)
  if (count > MOST_DOTS) return []
  return Array.from({ length: count }, (_, index) => ({
    place: index + 1,
    state: index < done ? 'done' : 'open',
  }))
}
