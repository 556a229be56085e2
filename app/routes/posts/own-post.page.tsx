import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { CorrectForm } from './correct-form.tsx'
import { FigureHistory } from './figure-history.tsx'
import { FiguresForm } from './figures-form.tsx'
import type { action, loader } from './own-post.route.tsx'
import { PostFactsList } from './post-facts-list.tsx'
import { SamePost } from './same-post.tsx'

export function OwnPostPage() {
  const t = useTranslations('posts')
  const { post, days, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const correction = answer?.intent === 'correct' ? answer.form : undefined
  const figures = answer?.intent === 'figures' ? answer.form : undefined
  const date = formatDate(post.publishedAt, useLocale())
  return (
    <Page
      title={post.topicTitle ?? t('one.title', { date })}
      preline={t('list.title')}
      actions={
        <ButtonLink href={post.url} variant="secondary" newWindow>
          {t('one.open')}
        </ButtonLink>
      }
    >
      <Section title={t('figures.title')} intro={t('figures.intro')} id="zahlen">
        <FigureHistory post={post} />
      </Section>
      <Section title={t('figures.add')} intro={t('figures.addIntro')} boxed>
        <FiguresForm key={post.history.length} lastResult={figures} days={days} />
      </Section>
      <SamePost post={post} />
      <Section title={t('one.facts')}>
        <PostFactsList post={post} choices={choices} />
        <Disclosure summary={t('one.correct')} open={correction !== undefined}>
          <CorrectForm key={post.updatedAt.getTime()} lastResult={correction} post={post} choices={choices} />
        </Disclosure>
        <Confirm label={t('one.delete')} question={t('one.deleteQuestion')}>
          <Form method="post">
            <Button type="submit" name="intent" value="delete" variant="danger" icon="delete">
              {t('one.deleteConfirm')}
            </Button>
          </Form>
        </Confirm>
      </Section>
    </Page>
  )
}
