import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'

type MailState = 'queued' | 'sent' | 'failed'

type ListedMail = { id: string; subject: string; createdAt: Date }

/** A mail that was sent to somebody else: to whom, and where it is. */
type SentMail = ListedMail & { recipientName: string; state: MailState }

/** Mails as a list; each subject leads to its mail below `path`. `more` stands between subject and date. */
export function MailTable<Mail extends ListedMail>(props: {
  caption: string
  path: string
  mails: readonly Mail[]
  more?: ReadonlyArray<Column<Mail>>
}) {
  const t = useTranslations('mails')
  const locale = useLocale()
  const subject: Column<Mail> = {
    key: 'subject',
    label: t('subject'),
    cell: mail => (
      <a className="kern-link" href={`${props.path}/${mail.id}`}>
        {mail.subject}
      </a>
    ),
  }
  const date: Column<Mail> = {
    key: 'date',
    label: t('date'),
    cell: mail => formatDateTime(mail.createdAt, locale),
  }
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      narrow="stack"
      rows={props.mails}
      rowKey={mail => mail.id}
      columns={[subject, ...(props.more ?? []), date]}
    />
  )
}

/** The columns that matter to whoever sent the mails. */
export function useSentColumns(): ReadonlyArray<Column<SentMail>> {
  const t = useTranslations('mails')
  return [
    { key: 'recipient', label: t('recipient'), cell: mail => mail.recipientName },
    { key: 'state', label: t('status'), cell: mail => <MailStateBadge state={mail.state} /> },
  ]
}

const kinds = { queued: 'neutral', sent: 'success', failed: 'warning' } as const

/** Where a mail is, in a word. */
export function MailStateBadge({ state }: { state: MailState }) {
  const t = useTranslations('mails.state')
  return <Badge kind={kinds[state]}>{t(state)}</Badge>
}
