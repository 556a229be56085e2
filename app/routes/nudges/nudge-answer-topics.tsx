import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Section } from '#app/ui/section.tsx'
import type { ShownNudge } from './nudge-answer.page.tsx'

/** The topics a reminder offered, each with the button that takes it. */
export function TopicAnswers({ nudge, heldByOthers }: { nudge: ShownNudge; heldByOthers: string | null }) {
  const t = useTranslations('nudges.topics')
  const asked = nudge.asked === 'thema'
  return (
    <Section title={t('title')} intro={nudge.topics.length > 0 ? t('intro') : t('none')}>
      {nudge.topics.map(topic => (
        <Card
          key={topic.id}
          title={topic.title}
          highlight={topic.taken}
          footer={
            topic.taken ? (
              <a className="kern-link" href={`/themen/${topic.slug}`}>
                {t('open')}
              </a>
            ) : (
              <Take topic={topic} main={asked} again={heldByOthers === topic.slug} />
            )
          }
        >
          <Chips
            items={[
              t('minutes', { minutes: topic.effortMinutes }),
              topic.needsPhoto ? t('withPhoto') : t('withoutPhoto'),
            ]}
          />
          {topic.taken ? (
            <p>
              <Badge kind="success">{t('taken')}</Badge>
            </p>
          ) : null}
        </Card>
      ))}
    </Section>
  )
}

function Take(props: { topic: ShownNudge['topics'][number]; main: boolean; again: boolean }) {
  const t = useTranslations('nudges.topics')
  const { slug, title } = props.topic
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="slug" value={slug} />
      {props.again ? <input type="hidden" name="despiteOthers" value="on" /> : null}
      <Button
        type="submit"
        name="intent"
        value="thema"
        variant={props.main ? 'primary' : 'secondary'}
        aria-label={props.again ? undefined : t('takeLabel', { title })}
      >
        {props.again ? t('takeAnyway') : t('take')}
      </Button>
    </Form>
  )
}
