import { useLocale, useTranslations } from 'use-intl'
import type { PageFigures, ShownPagePost } from '#app/domain/linkedin/page-figures/read-page-figures.ts'
import { formatDate } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import { useCount, useRate } from './use-count.ts'

/** The page's posts of the period with the beginning of their texts, the most seen first. */
export function PagePosts({ posts: { shown, all } }: { posts: PageFigures['posts'] }) {
  const t = useTranslations('pageFigures.posts')
  return (
    <Section title={t('title')} intro={t('intro')}>
      {shown.length > 0 ? <PostTable posts={shown} /> : <p className="muted">{t('none')}</p>}
      {all > shown.length ? <p>{t('shown', { shown: String(shown.length), all: String(all) })}</p> : null}
    </Section>
  )
}

function PostTable({ posts }: { posts: readonly ShownPagePost[] }) {
  const t = useTranslations('pageFigures.posts')
  const numbers = useTranslations('pageFigures.numbers')
  const locale = useLocale()
  const [count, rate] = [useCount(), useRate()]
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      narrow="pairs"
      rows={posts}
      rowKey={({ url }) => url}
      columns={[
        {
          key: 'post',
          label: t('post'),
          cell: post => (
            <a className="kern-link" href={post.url} target="_blank" rel="noreferrer">
              {post.title || t('untitled')}
            </a>
          ),
        },
        { key: 'date', label: t('date'), cell: post => formatDate(post.publishedAt, locale) },
        {
          key: 'impressions',
          label: numbers('impressions'),
          numeric: true,
          cell: post => count(post.impressions),
        },
        { key: 'clicks', label: numbers('clicks'), numeric: true, cell: post => count(post.clicks) },
        {
          key: 'interactions',
          label: t('interactions'),
          numeric: true,
          cell: post => count(post.interactions),
        },
        {
          key: 'rate',
          label: t('rate'),
          numeric: true,
          cell: post => rate(post.engagementRate),
        },
      ]}
    />
  )
}
