import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { MailStateBadge } from './mail-table.tsx'
import type { loader } from './sent-mail.route.tsx'

export function SentMailPage() {
  const t = useTranslations('mails')
  const locale = useLocale()
  const mail = useLoaderData<typeof loader>()
  return (
    <Page title={mail.subject} preline={formatDateTime(mail.createdAt, locale)} narrow>
      {mail.state === 'failed' ? (
        <Alert kind="warning" title={t(mail.refusedAt ? 'sent.forGoodTitle' : 'sent.refusedTitle')}>
          <p>{t(mail.refusedAt ? 'sent.forGoodText' : 'sent.refusedText')}</p>
          <p>{mail.lastError}</p>
        </Alert>
      ) : null}
      <DescriptionList
        items={[
          { term: t('recipient'), value: `${mail.recipientName} (${mail.recipientEmail})` },
          { term: t('status'), value: <MailStateBadge state={mail.state} /> },
          { term: t('attempts'), value: formatNumber(mail.attempts, locale) },
          ...(mail.sentAt ? [{ term: t('sentAt'), value: formatDateTime(mail.sentAt, locale) }] : []),
        ]}
      />
      <Section title={t('content')} boxed>
        <Prose html={mail.body} />
        {mail.linksHidden ? <p className="muted">{t('sent.linksHidden')}</p> : null}
      </Section>
      <p>
        <a className="kern-link" href="/mails">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}
