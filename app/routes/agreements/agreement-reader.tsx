import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import type { ReadingView } from './agreement-view.ts'
import { Difference } from './difference.tsx'

/** A text to read and to acknowledge: first what has changed, for whoever knew it, then the whole of it. */
export function AgreementReader({ reading }: { reading: ReadingView }) {
  const t = useTranslations('agreements')
  const locale = useLocale()
  const { lastRead, difference, changeNote } = reading
  const version = t('version', { number: reading.number, day: formatDay(reading.publishedOn, locale) })
  return (
    <>
      {lastRead?.current ? (
        <Alert kind="success" title={t('reader.readOn', { day: formatDay(lastRead.on, locale) })}>
          <p>{t('reader.readText')}</p>
        </Alert>
      ) : null}
      {lastRead && difference ? (
        <Section
          title={t('reader.changed')}
          intro={t('reader.changedSince', { number: lastRead.number, day: formatDay(lastRead.on, locale) })}
        >
          {changeNote === '' ? null : <p>{changeNote}</p>}
          <Difference blocks={difference} />
          <Disclosure summary={t('reader.wholeText')}>
            <Prose html={reading.html} />
          </Disclosure>
        </Section>
      ) : (
        <Section title={reading.title} intro={version}>
          <Prose html={reading.html} />
        </Section>
      )}
      {lastRead?.current ? null : (
        <Form method="post" action={`/vereinbarungen/${reading.key}/lesen`}>
          <input type="hidden" name="versionId" value={reading.versionId} />
          <Button type="submit">{t('reader.acknowledge')}</Button>
        </Form>
      )}
    </>
  )
}
