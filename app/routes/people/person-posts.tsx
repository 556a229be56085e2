import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/section.tsx'
import type { PersonLoaded } from './person-loaded.ts'

/** As many posts as one takes in at a glance; the others are one click away. */
const AT_A_GLANCE = 10

/** Somebody's public posts as links. Their figures never come this far. */
export function PersonPosts({ posts }: { posts: PersonLoaded['posts'] }) {
  const t = useTranslations('people.person')
  if (posts.length === 0) return <Section title={t('posts')} intro={t('noPosts')} />
  const older = posts.slice(AT_A_GLANCE)
  return (
    <Section title={t('posts')} intro={t('postsIntro')}>
      <PostLinks posts={posts.slice(0, AT_A_GLANCE)} />
      {older.length > 0 ? (
        <Disclosure summary={t('postsMore', { count: older.length })}>
          <PostLinks posts={older} />
        </Disclosure>
      ) : null}
    </Section>
  )
}

function PostLinks({ posts }: { posts: PersonLoaded['posts'] }) {
  const t = useTranslations('people.person')
  const locale = useLocale()
  return (
    <ul className="row-list">
      {posts.map(post => {
        const day = formatDate(post.publishedAt, locale)
        return (
          <li key={post.id}>
            <a className="kern-link" href={post.url} target="_blank" rel="noreferrer">
              {t('postOf', { day })}
            </a>
            {post.topicTitle ? <span className="muted">{post.topicTitle}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
