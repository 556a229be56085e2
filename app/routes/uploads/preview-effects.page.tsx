import { useTranslations } from 'use-intl'
import type { ComparedPage, Effects } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { DiffList } from '#app/ui/diff-list.tsx'

const effects = ['new', 'changed', 'same'] as const

/** How many days and posts of a page are new, change or stay, and how many other pages are compared. */
export function PreviewEffects({ page }: { page: Pick<ComparedPage, 'days' | 'posts' | 'competitors'> }) {
  const t = useTranslations('uploads.together')
  return (
    <>
      {page.days.count > 0 ? <Counts what="pageDays" counts={page.days.effects} /> : null}
      {page.posts.count > 0 ? <Counts what="pagePosts" counts={page.posts.effects} /> : null}
      {page.competitors > 0 ? <p>{t('competitors', { count: page.competitors })}</p> : null}
    </>
  )
}

function Counts({ what, counts }: { what: 'pageDays' | 'pagePosts'; counts: Effects }) {
  const t = useTranslations('uploads.together')
  const items = effects
    .filter(effect => counts[effect] > 0)
    .map(effect => ({ key: effect, kind: effect, label: t(what, { count: counts[effect] }) }))
  return <DiffList label={t(`${what}Label`)} items={items} />
}
