import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { federalStateNames } from '#app/domain/kernel/federal-states.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './transparency.route.tsx'

export function TransparencyPage() {
  const t = useTranslations('privacy.transparency')
  const toPulse = useTranslations('pulse.report')('link')
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={<ButtonLink href="/datennutzung">{t('dataUse')}</ButtonLink>}
    >
      <Settings />
      <Staff />
      <p>
        <a className="kern-link" href="/protokoll">
          {t('log')}
        </a>
      </p>
      <p>
        <a className="kern-link" href="/berichte/umfrage">
          {toPulse}
        </a>
      </p>
    </Page>
  )
}

function Settings() {
  const t = useTranslations('privacy.transparency')
  const names = useTranslations('admin.settings')
  const { settings } = useLoaderData<typeof loader>()
  return (
    <Section title={t('settingsTitle')}>
      <DescriptionList
        items={[
          { term: names('townName'), value: settings.townName },
          { term: names('contactEmail'), value: settings.contactEmail || '–' },
          { term: names('federalState'), value: federalStateNames[settings.federalState] },
          { term: names('smallestGroup'), value: settings.smallestGroup },
          { term: names('firstNudgeDay'), value: `${settings.firstNudgeDay}.` },
          { term: names('secondNudgeDay'), value: `${settings.secondNudgeDay}.` },
          { term: names('originalDays'), value: settings.originalDays },
          { term: names('takeDownDays'), value: settings.takeDownDays },
          { term: names('jobAdHosts'), value: settings.jobAdHosts || '–' },
        ]}
      />
    </Section>
  )
}

function Staff() {
  const t = useTranslations('privacy.transparency')
  const roleNames = useTranslations('admin.roleNames')
  const { staff } = useLoaderData<typeof loader>()
  return (
    <Section title={t('staffTitle')}>
      <DataTable
        caption={t('staffCaption')}
        captionHidden
        narrow="stack"
        rows={staff}
        rowKey={person => person.id}
        columns={[
          { key: 'name', label: t('name'), cell: person => person.name },
          {
            key: 'roles',
            label: t('roles'),
            cell: person => person.roles.map(role => roleNames(role)).join(', '),
          },
        ]}
      />
    </Section>
  )
}
