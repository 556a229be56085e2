import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate, formatDay, formatNumber } from '#app/i18n/format.ts'
import { breakableName } from '#app/routes/uploads/breakable-name.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { StatTile, StatTiles } from '#app/ui/stat-tile.tsx'
import type { loader } from './page-file.route.tsx'
import { useFileSpan } from './page-files.tsx'

const parts = ['days', 'posts', 'competitors'] as const

/** A file of the page that was taken over: what it brought, from whom, and the way back. */
export function PageFilePage() {
  const t = useTranslations('pageFigures.file')
  const list = useTranslations('pageFigures.files')
  const kinds = useTranslations('pageFigures.kinds')
  const locale = useLocale()
  const file = useLoaderData<typeof loader>()
  const span = useFileSpan()(file)
  // A kind of file that holds no posts says nothing about posts.
  const brought = parts.filter(part => file.brought[part] > 0)
  const date = formatDate(file.confirmedAt, locale)
  const intro = file.uploadedBy ? t('intro', { date, name: file.uploadedBy }) : t('introGone', { date })
  return (
    <Page title={t('title')} preline={kinds(file.kind)} intro={intro} narrow>
      <Section title={t('brought')}>
        {brought.length > 0 ? (
          <StatTiles>
            {brought.map(part => (
              <StatTile key={part} label={t(part)} value={formatNumber(file.brought[part], locale)} />
            ))}
          </StatTiles>
        ) : (
          <p className="muted">{t('nothing')}</p>
        )}
        <DescriptionList
          items={[
            { term: list('page'), value: file.page },
            { term: list('period'), value: span },
            { term: t('state'), value: formatDay(file.exportedOn, locale) },
            { term: t('fileName'), value: breakableName(file.fileName) },
          ]}
        />
      </Section>
      <ButtonRow>
        <ButtonLink href="/seite">{t('back')}</ButtonLink>
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
