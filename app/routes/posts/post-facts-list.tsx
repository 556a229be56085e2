import { useLocale, useTranslations } from 'use-intl'
import { resonanceKinds } from '#app/domain/posts/post-facts.rules.ts'
import type { OwnPost, PostChoices } from '#app/domain/posts/posts.server.ts'
import { formatDateTime, formatMonth } from '#app/i18n/format.ts'
import { DescriptionList } from '#app/ui/description-list.tsx'

/** What is logged about a post; what nobody said is not listed. */
export function PostFactsList({ post, choices }: { post: OwnPost; choices: PostChoices }) {
  const t = useTranslations('posts')
  const locale = useLocale()
  const goals = choices.goals.filter(({ id }) => post.goals.includes(id))
  const values = choices.values.filter(({ id }) => post.values.includes(id))
  const kinds = resonanceKinds.filter(kind => post.resonance.includes(kind))
  const facts = [
    { term: t('one.published'), value: formatDateTime(post.publishedAt, locale) },
    { term: t('one.month'), value: formatMonth(post.month, locale) },
    { term: t('one.topic'), value: post.topicTitle },
    { term: t('one.department'), value: post.departmentName },
    {
      term: t('one.goals'),
      value: goals.map(goal => (locale === 'de' ? goal.nameDe : goal.nameEn)).join(', '),
    },
    { term: t('one.values'), value: values.map(({ name }) => name).join(', ') },
    { term: t('one.format'), value: post.format && t(`formats.${post.format}`) },
    { term: t('one.jobAd'), value: post.jobAdTitle },
    {
      term: t('one.minutes'),
      value: post.minutesSpent === null ? null : t('one.minutesValue', { count: post.minutesSpent }),
    },
    { term: t('one.resonance'), value: kinds.map(kind => t(`resonance.${kind}`)).join(', ') },
    { term: t('one.note'), value: post.note },
    { term: t('one.loggedAt'), value: formatDateTime(post.loggedAt, locale) },
  ]
  return <DescriptionList items={facts.filter(({ value }) => value)} />
}
