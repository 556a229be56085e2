import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { type Channel, channels } from '#app/domain/consents/scope.rules.ts'
import { publicationSchema } from '#app/domain/publications/publishing/publication.schema.ts'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { EndForm } from './end-form.tsx'
import type { action, loader } from './publications.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function PublicationsPage() {
  const t = useTranslations('publications')
  const { photoId, publications, photo } = useLoaderData<typeof loader>()
  return (
    <Page title={t('record.title')} intro={t('record.intro')} narrow>
      <Section title={t('record.known')}>
        {publications.length === 0 ? <p className="muted">{t('record.none')}</p> : null}
        {publications.map(publication => (
          <PublicationCard key={publication.id} publication={publication} />
        ))}
      </Section>
      <Section title={t('record.add')} boxed>
        <RecordForm key={publications.length} />
      </Section>
      <Hands />
      {photo ? (
        <p>
          <a className="kern-link" href={`/fotos/${photoId}/verwenden`}>
            {t('use.title')}
          </a>
        </p>
      ) : null}
    </Page>
  )
}

function Hands() {
  const t = useTranslations('publications')
  const names = useTranslations('consents.channels')
  const locale = useLocale()
  const { handOuts } = useLoaderData<typeof loader>()
  if (handOuts === null) return null
  return (
    <Section title={t('record.hands')}>
      {handOuts.length === 0 ? <p className="muted">{t('record.nobody')}</p> : null}
      <ul>
        {handOuts.map(({ id, handedTo, channel, handedAt }) => (
          <li key={id}>
            {t('record.handLine', {
              name: handedTo ?? t('record.gone'),
              channel: names(channel),
              moment: formatDateTime(handedAt, locale),
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PublicationCard({ publication }: { publication: Loaded['publications'][number] }) {
  const t = useTranslations('publications.record')
  const names = useTranslations('consents.channels')
  const locale = useLocale()
  const { id, channel, url, place, publishedOn, endedOn, enteredByName, notClear } = publication
  const span = endedOn
    ? t('fromTo', { from: formatDay(publishedOn, locale), to: formatDay(endedOn, locale) })
    : t('since', { day: formatDay(publishedOn, locale) })
  return (
    <Card title={names(channel)} preline={span}>
      {url ? (
        <p>
          <a className="kern-link" href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </p>
      ) : null}
      {place ? <p>{place}</p> : null}
      {enteredByName ? <p className="muted">{t('enteredBy', { name: enteredByName })}</p> : null}
      {notClear ? (
        <p>
          <Badge kind="warning">{t('notClear')}</Badge> {t('notClearText')}
        </p>
      ) : null}
      {endedOn === null ? <EndForm publicationId={id} name={names(channel)} /> : null}
    </Card>
  )
}

function RecordForm() {
  const t = useTranslations('publications.record')
  const names = useTranslations('consents.channels')
  const { keeper, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'eintragen',
    lastResult: answer?.form.initialValue?.intent === 'record' ? answer.form : undefined,
    defaultValue: { channel: keeper ? '' : 'linkedin-profiles', publishedOn: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: publicationSchema }),
  })
  const offered: readonly Channel[] = keeper ? channels : ['linkedin-profiles']
  const labels = { channel: t('channel'), url: t('url'), place: t('place'), publishedOn: t('publishedOn') }
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <SelectField
        field={fields.channel}
        label={labels.channel}
        options={offered.map(channel => ({ value: channel, label: names(channel) }))}
        empty={keeper ? t('choose') : undefined}
      />
      <TextField field={fields.url} label={labels.url} hint={t('urlHint')} autoComplete="off" optional />
      <TextField field={fields.place} label={labels.place} hint={t('placeHint')} optional />
      <DateField field={fields.publishedOn} label={labels.publishedOn} max={today} />
      <Button type="submit" name="intent" value="record">
        {t('submit')}
      </Button>
    </Form>
  )
}
