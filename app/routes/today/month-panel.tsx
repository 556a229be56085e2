import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OwnMonth } from '#app/domain/posts/own/own-month.rules.ts'
import { formatMonthName, formatShortDay } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DotProgress } from '#app/ui/dot-progress.tsx'

/** The month of somebody who is active: where it stands, and what may be done about it. Nothing presses. */
export function MonthPanel({ month, snoozed }: { month: OwnMonth; snoozed: boolean }) {
  const t = useTranslations('today')
  const met = month.outlook.kind === 'met'
  const name = formatMonthName(month.month, useLocale())
  return (
    <Card title={met ? t('met', { month: name }) : name} level={2} highlight>
      <MonthText month={month} name={name} />
      {snoozed && !met ? <p>{t('snoozed', { month: name })}</p> : null}
      <ButtonRow>
        <ButtonLink href="/beitraege/neu" variant={met ? 'secondary' : 'primary'}>
          {t('log')}
        </ButtonLink>
        {met ? null : (
          <ButtonLink href="/profil" variant="tertiary">
            {t('changeTarget')}
          </ButtonLink>
        )}
        {month.outlook.kind === 'open' && !snoozed ? <SnoozeButton /> : null}
      </ButtonRow>
    </Card>
  )
}

function MonthText({ month, name }: { month: OwnMonth; name: string }): ReactNode {
  const t = useTranslations('today')
  const locale = useLocale()
  const { counted, expected, outlook, workingDaysLeft } = month
  switch (outlook.kind) {
    case 'met':
      return (
        <>
          <DotProgress done={counted} of={expected} unit={expected === 1 ? t('unitOne') : t('unit')} />
          <p>{t('metText', { count: counted, month: name })}</p>
        </>
      )
    case 'open':
      return (
        <>
          <p>
            <DotProgress done={counted} of={expected} unit={expected === 1 ? t('unitOne') : t('unit')} />
            {` · ${t('daysLeft', { count: workingDaysLeft })}`}
          </p>
          <p className="muted">{t('voluntary')}</p>
        </>
      )
    case 'absent':
      return (
        <>
          <p>{t('absent', { day: formatShortDay(outlook.until, locale) })}</p>
          <Counted count={counted} name={name} />
        </>
      )
    case 'free':
      return (
        <>
          <p>{t(`free.${outlook.why}`, { month: name })}</p>
          <Counted count={counted} name={name} />
        </>
      )
    case 'away':
      return null
  }
}

function Counted({ count, name }: { count: number; name: string }) {
  const t = useTranslations('today')
  return count === 0 ? null : <p>{t('counted', { count, month: name })}</p>
}

function SnoozeButton() {
  const t = useTranslations('today')
  return (
    <Form method="post" action="/heute/pause-diesen-monat">
      <Button type="submit" variant="tertiary">
        {t('snooze')}
      </Button>
    </Form>
  )
}
