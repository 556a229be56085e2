import { useLocale, useTranslations } from 'use-intl'
import type { ComparedPost } from '#app/domain/linkedin/imports/import-preview.rules.ts'
import type { ListedFigures } from '#app/domain/linkedin/listed-post.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ShownFile } from './shown-upload.ts'

type ShownPosts = NonNullable<ShownFile['own']>['posts']

type ListedPost = ShownPosts['offered'][number]

/** What becomes of the posts in a file: figures for those that are logged, an offer for the others. */
export function PreviewPosts({ posts }: { posts: ShownPosts }) {
  const t = useTranslations('uploads.preview')
  const { logged, offered, dismissed, elsewhere } = posts
  return (
    <>
      <h3 className="kern-heading-small">{t('posts')}</h3>
      {logged.length > 0 ? <LoggedPosts posts={logged} /> : null}
      {offered.length > 0 ? <Offered posts={offered} /> : null}
      {dismissed.length > 0 ? <p>{t('dismissed', { count: dismissed.length })}</p> : null}
      {elsewhere.length > 0 ? <p>{t('elsewhere', { count: elsewhere.length })}</p> : null}
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
    ...(effect === 'changed' ? { before: figuresOf(before) } : {}),
    after: figuresOf(after),
  }))
  return <DiffList label={t('loggedPosts')} items={items} />
}

function Offered({ posts }: { posts: readonly ListedPost[] }) {
  const t = useTranslations('uploads.preview')
  const found = useTranslations('uploads.found')
  const locale = useLocale()
  const figuresOf = useFigures()
  return (
    <>
      <p>{t('offered', { count: posts.length })}</p>
      <Disclosure summary={t('offeredList')}>
        <ul className="row-list">
          {posts.map(post => (
            <li key={`${post.type}:${post.id}`}>
              <a className="kern-link" href={post.url} target="_blank" rel="noreferrer">
                {found('publishedOn', { date: formatDate(post.publishedAt, locale) })}
              </a>
              {post.excerpt ? <span>{post.excerpt}</span> : null}
              <span className="muted">{figuresOf(post)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

// "1.240 Impressions · 31 Interaktionen", with what is unknown left out.
function useFigures() {
  const t = useTranslations('uploads')
  return ({ impressions, engagements }: Pick<ListedFigures, 'impressions' | 'engagements'>) => {
    const known = [
      impressions === null ? [] : t('found.impressions', { count: impressions }),
      engagements === null ? [] : t('found.engagements', { count: engagements }),
    ].flat()
    return known.length > 0 ? known.join(' · ') : t('preview.unknown')
  }
}
