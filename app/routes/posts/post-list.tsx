import { useLocale, useTranslations } from 'use-intl'
import type { listOwnPosts } from '#app/domain/posts/posts.server.ts'
import { formatDay, formatNumber, formatShortDate } from '#app/i18n/format.ts'

export type ListedPost = Awaited<ReturnType<typeof listOwnPosts>>['posts'][number]

const shown = ['impressions', 'reactions', 'comments'] as const

/** Own posts with own figures, for their author's eyes only. */
export function PostList({ posts }: { posts: readonly ListedPost[] }) {
  return (
    <ul className="row-list">
      {posts.map(post => (
        <PostRow key={post.id} post={post} />
      ))}
    </ul>
  )
}

function PostRow({ post }: { post: ListedPost }) {
  const t = useTranslations('posts.list')
  const date = formatShortDate(post.publishedAt, useLocale())
  const title = post.topicTitle ?? t('noTopic', { date })
  return (
    <li>
      <div>
        <a className="kern-link" href={`/beitraege/${post.id}`}>
          {title}
        </a>
        <p className="muted">{[...(post.topicTitle ? [date] : []), ...useFigures(post)].join(' · ')}</p>
      </div>
      {shown.every(metric => post[metric] !== null) ? null : (
        <a className="kern-link" href={`/beitraege/${post.id}#zahlen`}>
          {t('addFigures')}
          <span className="kern-sr-only"> {t('addFiguresTo', { title })}</span>
        </a>
      )}
    </li>
  )
}

// What is unknown is left out rather than shown as 0; the day says how old the first of the rest is.
function useFigures(post: ListedPost): string[] {
  const t = useTranslations('posts.list')
  const locale = useLocale()
  const known = shown.flatMap(metric => {
    const [value, on] = [post[metric], post[`${metric}On`]]
    if (value === null || on === null) return []
    return [{ words: t(metric, { count: value, number: formatNumber(value, locale) }), on }]
  })
  const [first] = known
  if (!first) return [t('noFigures')]
  return [...known.map(({ words }) => words), t('asOf', { day: formatDay(first.on, locale) })]
}
