import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { StatTile, StatTiles } from '#app/ui/stat-tile.tsx'
import { breakableName } from './breakable-name.ts'
import type { loader } from './import.route.tsx'
import { usePeriod } from './import-table.page.tsx'

const counts = ['days', 'posts', 'found'] as const

/** A file that was taken over: what it brought, where to go on, and the way back. */
export function ConfirmedImportPage() {
  const done = useLoaderData<typeof loader>()
  const kinds = useTranslations('uploads.kinds')
  const t = useTranslations('uploads.confirmed')
  const terms = useTranslations('uploads.preview')
  const locale = useLocale()
  const period = usePeriod()(done)
  const { joins, interactions, found } = done.brought
  // A kind of file that holds no days says nothing about days.
  const brought = counts.filter(count => done.brought[count] > 0)
  return (
    <Page title={t('title')} intro={t('intro', { date: formatDate(done.confirmedAt, locale) })}>
      <Section title={t('brought')}>
        {brought.length > 0 ? (
          <StatTiles>
            {brought.map(count => (
              <StatTile key={count} label={t(count)} value={formatNumber(done.brought[count], locale)} />
            ))}
          </StatTiles>
        ) : null}
        {brought.length + joins + interactions === 0 ? <p className="muted">{t('nothing')}</p> : null}
        {joins > 0 ? <p>{t('joins', { count: joins })}</p> : null}
        {interactions > 0 ? <p>{t('interactions', { count: interactions })}</p> : null}
        <DescriptionList
          items={[
            { term: terms('kind'), value: kinds(done.kind) },
            ...(period === null ? [] : [{ term: terms('period'), value: period }]),
            { term: terms('fileName'), value: breakableName(done.fileName) },
          ]}
        />
      </Section>
      <ButtonRow>
        {found > 0 ? (
          <ButtonLink href="/zahlen#gefunden">{t('toFound')}</ButtonLink>
        ) : (
          <ButtonLink href="/beitraege">{t('toPosts')}</ButtonLink>
        )}
        <ButtonLink href="/zahlen" variant="secondary">
          {t('toUploads')}
        </ButtonLink>
      </ButtonRow>
      <Confirm label={t('undo')} question={t('undoQuestion')}>
        <Form method="post">
          <Button type="submit" name="intent" value="undo" variant="danger">
            {t('undoYes')}
          </Button>
        </Form>
      </Confirm>
    </Page>
  )
}
