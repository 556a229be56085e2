import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ReadingView } from '../agreements/agreement-view.ts'
import { Difference } from '../agreements/difference.tsx'

/** Texts whose current version is still to be read, with what has changed. One calm card each, and no date. */
export function UnreadAgreements({ unread }: { unread: readonly ReadingView[] }) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  return unread.map(({ key, title, number, publishedOn, lastRead, changeNote, difference }) => (
    <Card
      key={key}
      title={lastRead ? t('card.changed', { title }) : t('card.unread', { title })}
      level={2}
      preline={t('version', { number, day: formatDay(publishedOn, locale) })}
      footer={
        <ButtonLink href={`/vereinbarungen/${key}/lesen`} variant="secondary">
          {t('card.open')}
        </ButtonLink>
      }
    >
      <p>{lastRead && changeNote ? changeNote : t('card.unreadText')}</p>
      {difference ? (
        <Disclosure summary={t('card.showDifference')}>
          <Difference blocks={difference} />
        </Disclosure>
      ) : null}
    </Card>
  ))
}
