import { useLocale, useTranslations } from 'use-intl'
import type { checkPostUrl } from '#app/domain/posts/posts.server.ts'
import { formatDateTime, formatMonthName } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'

export type CheckAnswer = Awaited<ReturnType<typeof checkPostUrl>>

/**
 * What logging an address would do, in one sentence; a post logged already leads to its page. When the field
 * has `explained` what is wrong, only the way there is left to say.
 */
export function PostPreview({ answer, explained }: { answer: CheckAnswer; explained: boolean }) {
  const t = useTranslations('posts.log')
  const errors = useTranslations('forms.errors')
  const locale = useLocale()
  if (answer.ok) {
    if (explained) return null
    const { publishedAt, month } = answer.value
    const moment = formatDateTime(publishedAt, locale)
    return <Alert kind="success" title={t('checked', { moment, month: formatMonthName(month, locale) })} />
  }
  const way = 'postId' in answer ? <LinkToPost postId={answer.postId} /> : null
  return explained ? (
    way
  ) : (
    <Alert kind="warning" title={errors(answer.reason)}>
      {way}
    </Alert>
  )
}

function LinkToPost({ postId }: { postId: string }) {
  return (
    <a className="kern-link" href={`/beitraege/${postId}`}>
      {useTranslations('posts.log')('toPost')}
    </a>
  )
}
