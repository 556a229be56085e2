import { useLocale, useTranslations } from 'use-intl'
import type { ComparedPost } from '#app/domain/linkedin/imports/import-preview.rules.ts'
import { type ReadFigures, readMetrics } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import { identityKey } from '#app/domain/posts/post-identity.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ShownFile } from './shown-upload.ts'

type ShownPosts = NonNullable<ShownFile['own']>['posts']

/** What becomes of the posts in a file: figures for those that are logged, an offer for the others. */
export function PreviewPosts({ posts }: { posts: ShownPosts }) {
  const t = useTranslations('uploads.preview')
  const { logged, moreLogged, offered, dismissedCount, elsewhereCount } = posts
  return (
    <>
      <h3 className="kern-heading-small">{t('posts')}</h3>
      {logged.length > 0 ? <LoggedPosts posts={logged} /> : null}
      {moreLogged > 0 ? <p>{t('morePosts', { count: moreLogged })}</p> : null}
      {offered.length > 0 ? <Offered {...posts} /> : null}
      {dismissedCount > 0 ? <p>{t('dismissed', { count: dismissedCount })}</p> : null}
      {elsewhereCount > 0 ? <p>{t('elsewhere', { count: elsewhereCount })}</p> : null}
    </>
  )
}

function LoggedPosts({ posts }: { posts: readonly ComparedPost[] }) {
  const t = useTranslations('uploads.preview')
  const found = useTranslations('uploads.found')
  const locale = useLocale()
  const figuresOf = useFigures()
  const items = posts.map(({ postId, effect, publishedAt, before, after }) => ({
    key: postId,
    kind: effect,
    label: (
      <a className="kern-link" href={`/beitraege/${postId}`}>
        {found('publishedOn', { date: formatDate(publishedAt, locale) })}
      </a>
    ),
    ...(effect === 'changed'
      ? { before: figuresOf(before, differsFrom(after)), after: figuresOf(after, differsFrom(before)) }
      : { after: figuresOf(after) }),
  }))
  return <DiffList label={t('loggedPosts')} items={items} />
}

function Offered({ offered, offeredCount, moreOffered }: ShownPosts) {
  const t = useTranslations('uploads.preview')
  const found = useTranslations('uploads.found')
  const locale = useLocale()
  const figuresOf = useFigures()
  return (
    <>
      <p>{t('offered', { count: offeredCount })}</p>
      <Disclosure summary={t('offeredList')}>
        <ul className="row-list">
          {offered.map(post => (
            <li key={identityKey(post)}>
              <a className="kern-link" href={post.url} target="_blank" rel="noreferrer">
                {found('publishedOn', { date: formatDate(post.publishedAt, locale) })}
              </a>
              {post.excerpt ? <span>{post.excerpt}</span> : null}
              <span className="muted">{figuresOf(post)}</span>
            </li>
          ))}
        </ul>
        {moreOffered > 0 ? <p>{t('morePosts', { count: moreOffered })}</p> : null}
      </Disclosure>
    </>
  )
}

// "1.240 Impressions · 31 Interaktionen", with what is unknown or not wanted left out.
function useFigures() {
  const counted = useTranslations('uploads.counted')
  const t = useTranslations('uploads.preview')
  return (figures: ReadFigures, wanted: Wanted = () => true) => {
    const known = readMetrics
      .filter(metric => wanted(figures, metric))
      .flatMap(metric => {
        const count = figures[metric]
        return count === null ? [] : counted(metric, { count })
      })
    return known.length > 0 ? known.join(' · ') : t('unknown')
  }
}

type Wanted = (figures: ReadFigures, metric: keyof ReadFigures) => boolean

function differsFrom(other: ReadFigures): Wanted {
  return (figures, metric) => figures[metric] !== other[metric]
}
