import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatMonth } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Section } from '#app/ui/section.tsx'
import { FoundPosts } from '../uploads/found-posts.page.tsx'
import type { loader } from './own-posts.route.tsx'
import { PostList } from './post-list.tsx'

export function OwnPostsPage() {
  const t = useTranslations('posts.list')
  const locale = useLocale()
  const { posts, next, completeness, found, first } = useLoaderData<typeof loader>()
  const months = Map.groupBy(posts, post => post.month)
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={<ButtonLink href="/beitraege/neu">{t('log')}</ButtonLink>}
    >
      {posts.length === 0 ? (
        <EmptyState title={first ? t('emptyTitle') : t('emptyAfter')}>
          {first ? <p>{t('emptyText')}</p> : null}
        </EmptyState>
      ) : (
        <p className="muted">{t('completeness', { posts: completeness.posts, withFigures: completeness.withFigures })}</p>
      )}
      {found.length > 0 ? (
        <Section title={t('foundTitle')} intro={t('foundIntro')} id="gefunden" boxed>
          <FoundPosts posts={found} back="/beitraege" />
        </Section>
      ) : null}
      {[...months].map(([month, ofMonth]) => (
        <Section key={month} title={formatMonth(month, locale)}>
          <PostList posts={ofMonth} />
        </Section>
      ))}
      <Pagination
        label={t('pages')}
        newer={first ? undefined : '/beitraege'}
        older={next === null ? undefined : `/beitraege?nach=${next}`}
      />
    </Page>
  )
}
