import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { FoundPost } from '#app/domain/linkedin/linkedin.server.ts'
import { identityKey } from '#app/domain/posts/post-identity.rules.ts'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'

/** Posts that exports have found, each to be logged or hidden with one tap; `back` is the page they stand on. */
export function FoundPosts(props: { posts: readonly FoundPost[]; back: string }) {
  const t = useTranslations('uploads.found')
  const locale = useLocale()
  return (
    <CardGrid>
      {props.posts.map(post => {
        const date = formatDate(post.publishedAt, locale)
        return (
          <Card
            key={identityKey(post)}
            title={t('publishedOn', { date })}
            footer={<Decision post={post} date={date} back={props.back} />}
          >
            {post.excerpt ? <p>{post.excerpt}</p> : null}
            <Figures post={post} />
            <p>
              <a className="kern-link" href={post.url} target="_blank" rel="noreferrer">
                {t('openOnLinkedIn')}
              </a>
            </p>
          </Card>
        )
      })}
    </CardGrid>
  )
}

function Decision({ post, date, back }: { post: FoundPost; date: string; back: string }) {
  const t = useTranslations('uploads.found')
  return (
    <Form method="post" action="/zahlen/gefunden">
      <input type="hidden" name="type" value={post.type} />
      <input type="hidden" name="id" value={post.id} />
      <input type="hidden" name="back" value={back} />
      <ButtonRow>
        <Button
          type="submit"
          name="intent"
          value="log"
          variant="secondary"
          aria-label={t('logPost', { date })}
        >
          {t('log')}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="dismiss"
          variant="tertiary"
          aria-label={t('dismissPost', { date })}
        >
          {t('dismiss')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function Figures({ post }: { post: FoundPost }) {
  const t = useTranslations('uploads.found')
  const facts = [
    post.impressions === null ? [] : t('impressions', { count: post.impressions }),
    post.engagements === null ? [] : t('engagements', { count: post.engagements }),
    t('measuredOn', { day: formatDay(post.measuredOn, useLocale()) }),
  ]
  return <p className="muted">{facts.flat().join(' · ')}</p>
}
