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

/** A file that was taken over: what it brought, where to go on, and the way back. */
export function ConfirmedImportPage() {
  const done = useLoaderData<typeof loader>()
  const kinds = useTranslations('uploads.kinds')
  const t = useTranslations('uploads.confirmed')
  const terms = useTranslations('uploads.preview')
  const locale = useLocale()
  const period = usePeriod()(done)
  const { days, posts, joins, interactions, found } = done.brought
  return (
    <Page title={t('title')} intro={t('intro', { date: formatDate(done.confirmedAt, locale) })}>
      <Section title={t('brought')}>
        <StatTiles>
          <StatTile label={t('days')} value={formatNumber(days, locale)} />
          <StatTile label={t('posts')} value={formatNumber(posts, locale)} />
          <StatTile label={t('found')} value={formatNumber(found, locale)} />
        </StatTiles>
        {joins > 0 ? <p>{t('joins', { count: joins })}</p> : null}
        {interactions > 0 ? <p>{t('interactions', { count: interactions })}</p> : null}
        <DescriptionList
          items={[
            { term: terms('kind'), value: kinds(done.kind) },
            { term: terms('period'), value: period ?? terms('noPeriod') },
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
