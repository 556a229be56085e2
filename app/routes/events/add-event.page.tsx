import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { agendaText } from '#app/domain/events/planning/agenda.rules.ts'
import { eventKinds } from '#app/domain/events/planning/event-kind.rules.ts'
import { Page } from '#app/ui/page.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import type { action, loader } from './add-event.route.tsx'
import { EventForm } from './event-form.tsx'

export function AddEventPage() {
  const t = useTranslations('events')
  const { kind, template } = useLoaderData<typeof loader>()
  const { title, from, to, agenda } = template
  return (
    <Page title={t('form.newTitle')} intro={t('form.newIntro')} narrow>
      <TabLinks
        label={t('form.templates')}
        tabs={eventKinds.map(each => ({
          href: `/veranstaltungen/neu?vorlage=${each}`,
          label: t(`kinds.${each}`),
          current: each === kind,
        }))}
      />
      <EventForm
        key={kind}
        lastResult={useActionData<typeof action>()?.form}
        defaultValue={{ kind, title, from, to, agenda: agendaText(agenda) }}
        submit={t('form.add')}
      />
    </Page>
  )
}
