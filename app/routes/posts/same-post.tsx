import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { canonicalPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import type { OwnPost } from '#app/domain/posts/posts.server.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Section } from '#app/ui/section.tsx'

/** Everything a post is beside its first link: its other links, what further entries noted, and which may be the same. */
export function SamePost({ post }: { post: OwnPost }) {
  const t = useTranslations('posts.same')
  const several = post.addresses.length > 1
  return (
    <>
      {several ? (
        <Section title={t('title')} intro={t('intro')}>
          <Addresses post={post} />
          {post.entries.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
          {post.joinedByHand ? (
            <Form method="post">
              <Button type="submit" name="intent" value="separate" variant="tertiary">
                {t('separate')}
              </Button>
            </Form>
          ) : null}
        </Section>
      ) : null}
      {post.candidates.map(candidate => (
        <Question key={candidate.id} candidate={candidate} />
      ))}
    </>
  )
}

function Addresses({ post }: { post: OwnPost }) {
  const t = useTranslations('posts.same')
  return (
    <ul className="plain-list">
      {post.addresses.map(({ type, id, joined }) => (
        <li key={id}>
          <a className="kern-link" href={canonicalPostUrl({ type, id })}>
            {t('address', { type, id })}
          </a>{' '}
          <span className="muted">{joined ? t('fromFile') : t('logged')}</span>
        </li>
      ))}
    </ul>
  )
}

// What a second entry noted does not get lost; its author may take it over with "Angaben ändern".
function Entry({ entry }: { entry: OwnPost['entries'][number] }) {
  const t = useTranslations('posts')
  const locale = useLocale()
  const noted = [
    entry.topicTitle,
    entry.jobAdTitle,
    entry.format === null ? null : t(`formats.${entry.format}`),
    entry.minutesSpent === null ? null : t('one.minutesValue', { count: entry.minutesSpent }),
    entry.note,
  ].filter(value => value !== null)
  const at = formatDateTime(entry.loggedAt, locale)
  if (noted.length === 0) return null
  return <p className="muted">{t('same.entry', { at, noted: noted.join(' · ') })}</p>
}

function Question({ candidate }: { candidate: OwnPost['candidates'][number] }) {
  const t = useTranslations('posts')
  const at = formatDateTime(candidate.publishedAt, useLocale())
  const title = candidate.topicTitle ?? t('list.noTopic', { date: at })
  return (
    <Card title={t('same.question')} level={2}>
      <p>
        {t('same.questionText', { at })}{' '}
        <a className="kern-link" href={`/beitraege/${candidate.id}`}>
          {title}
        </a>
      </p>
      <Form method="post">
        <input type="hidden" name="otherPostId" value={candidate.id} />
        <Button type="submit" name="intent" value="join" variant="secondary">
          {t('same.join')}
        </Button>
      </Form>
    </Card>
  )
}
