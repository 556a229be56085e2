import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Disclosure } from './disclosure.tsx'

/**
 * One picture for one question. `alt` says what it shows in a sentence; the numbers behind it are
 * there as a table, and how they were counted. `darkSrc` is the picture for dark surroundings, `narrow`
 * the one for a phone.
 */
export function Figure(props: {
  title: string
  src: string
  darkSrc?: string | undefined
  alt: string
  width: number
  height: number
  narrow?: { src: string; darkSrc: string; width: number; height: number } | undefined
  table: ReactNode
  howCounted?: ReactNode
}) {
  const t = useTranslations('shell.ui')
  const titleId = useId()
  return (
    <figure className="figure" aria-labelledby={titleId}>
      <figcaption id={titleId} className="kern-title kern-title--small">
        {props.title}
      </figcaption>
      <picture>
        {props.narrow ? <NarrowSources {...props.narrow} /> : null}
        {props.darkSrc ? (
          <source srcSet={props.darkSrc} media="screen and (prefers-color-scheme: dark)" />
        ) : null}
        <img src={props.src} alt={props.alt} width={props.width} height={props.height} />
      </picture>
      <div className="figure__more">
        <Disclosure summary={t('asTable')}>{props.table}</Disclosure>
        {props.howCounted ? <Disclosure summary={t('howCounted')}>{props.howCounted}</Disclosure> : null}
      </div>
    </figure>
  )
}

// Paper is never narrow and never dark.
function NarrowSources(props: { src: string; darkSrc: string; width: number; height: number }) {
  const media = 'screen and (max-width: 34rem)'
  const size = { width: props.width, height: props.height }
  return (
    <>
      <source srcSet={props.darkSrc} media={`${media} and (prefers-color-scheme: dark)`} {...size} />
      <source srcSet={props.src} media={media} {...size} />
    </>
  )
}
