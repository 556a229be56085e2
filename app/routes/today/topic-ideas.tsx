import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { leadingReasonSentence } from '#app/domain/topics/topic-reason.rules.ts'
import type { OfferedTopic } from '#app/domain/topics/topics.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Chips } from '#app/ui/chips.tsx'

/** Topics to choose from, each with why it is offered. */
export function TopicIdeas({ ideas }: { ideas: readonly OfferedTopic[] }) {
  return (
    <CardGrid>
      {ideas.map(idea => (
        <Idea key={idea.id} idea={idea} />
      ))}
    </CardGrid>
  )
}

function Idea({ idea }: { idea: OfferedTopic }) {
  const t = useTranslations('today.ideas')
  const chips = [
    leadingReasonSentence(idea.reasons, useLocale()),
    t('minutes', { count: idea.effortMinutes }),
    idea.needsPhoto ? t('photo') : t('noPhoto'),
  ]
  return (
    <Card
      title={idea.title}
      href={`/themen/${idea.slug}`}
      footer={
        <Form method="post">
          <input type="hidden" name="slug" value={idea.slug} />
          <Button
            type="submit"
            name="intent"
            value="take"
            variant="secondary"
            size="small"
            aria-label={t('takeLong', { title: idea.title })}
          >
            {t('take')}
          </Button>
        </Form>
      }
    >
      <Chips items={chips} />
    </Card>
  )
}
