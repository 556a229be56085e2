import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import type { DifferenceBlock, Passage } from '#app/domain/agreements/text-difference.rules.ts'

/** What changed between two versions: new and removed words are marked, underlined or struck through, and said. */
export function Difference({ blocks }: { blocks: readonly DifferenceBlock[] }) {
  const t = useTranslations('agreements.difference')
  if (blocks.length === 0) return <p className="muted">{t('none')}</p>
  return (
    <section className="difference" aria-label={t('label')}>
      <p className="muted">{t('legend')}</p>
      {blocks.map((block, index) =>
        block.kind === 'quiet' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a finished comparison never move
          <p key={index} className="difference__quiet muted">
            {t('quiet', { count: block.lines })}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a finished comparison never move
          <p key={index} className="difference__changed">
            {block.passages.map((passage, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do the words in them
              <Fragment key={place}>
                <Marked passage={passage} />
              </Fragment>
            ))}
          </p>
        ),
      )}
    </section>
  )
}

function Marked({ passage: { kind, text } }: { passage: Passage }) {
  const t = useTranslations('agreements.difference')
  if (kind === 'same') return <>{text}</>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="kern-sr-only">{`${t(kind)} `}</span>
      {text}
      <span className="kern-sr-only">{` ${t(`${kind}End`)} `}</span>
    </Mark>
  )
}
