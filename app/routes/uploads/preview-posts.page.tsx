import { useLocale, useTranslations } from 'use-intl'
import type { ComparedPost } from '#app/domain/linkedin/imports/import-preview.rules.ts'
import type { ListedFigures } from '#app/domain/linkedin/listed-post.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/section.tsx'
import type { Preview } from './preview.page.tsx'

type ListedPost = Preview['posts']['offered'][number]

/** What becomes of the posts in a file: figures for those that are logged, an offer for the others. */
export function PreviewPosts({ posts }: { posts: Preview['posts'] }) {
  const t = useTranslations('uploads.preview')
  const { logged, offered, dismissed, elsewhere } = posts
  return (
    <Section title={t('posts')} intro={t('postsIntro')}>
      {posts.count === 0 ? <p>{t('noPosts')}</p> : null}
      {logged.length > 0 ? <LoggedPosts posts={logged} /> : null}
      {offered.length > 0 ? <Offered posts={offered} /> : null}
      {dismissed.length > 0 ? <p>{t('dismissed', { count: dismissed.length })}</p> : null}
      {elsewhere.length > 0 ? <p>{t('elsewhere', { count: elsewhere.length })}</p> : null}
    </Section>
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
