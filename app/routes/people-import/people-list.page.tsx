import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatNumber } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatTile, StatTiles } from '#app/ui/stat-tile.tsx'
import { ListPreview } from './list-preview.tsx'
import { ListProgress } from './list-progress.tsx'
import type { loader } from './people-list.route.tsx'
import type { DoneList } from './people-list-loaded.ts'
import { WrongLines } from './wrong-lines.tsx'

export function PeopleListPage() {
  const t = useTranslations('peopleImport')
  const { list, departments } = useLoaderData<typeof loader>()
  switch (list.state) {
    case 'waiting':
      return (
        <Page title={t('preview.title')} preline={list.fileName} intro={t('preview.intro')}>
          <ListPreview list={list} departments={departments} />
        </Page>
      )
    case 'running':
      return (
        <Page title={t('running.title')} preline={list.fileName} intro={t('running.intro')}>
          <ListProgress list={list} />
        </Page>
      )
    case 'done':
      return (
        <Page title={t('done.title')} preline={list.fileName}>
          <ListDone list={list} departments={departments} />
        </Page>
      )
  }
}

function ListDone({ list, departments }: { list: DoneList; departments: readonly string[] }) {
  const t = useTranslations('peopleImport')
  const { invited, known, leftOut } = list
  const locale = useLocale()
  const number = (count: number) => formatNumber(count, locale)
  return (
    <>
      <div role="status">
        <Alert kind="success" title={t('done.sentence', { invited })}>
          <p>{t('done.hint')}</p>
        </Alert>
      </div>
      <StatTiles>
        <StatTile label={t('done.invited')} value={number(invited)} sentence={t('done.invitedSentence')} />
        <StatTile label={t('done.known')} value={number(known)} sentence={t('done.knownSentence')} />
        <StatTile label={t('done.leftOut')} value={number(leftOut)} sentence={t('done.leftOutSentence')} />
      </StatTiles>
      <ButtonRow>
        <ButtonLink href="/menschen?stand=invited">{t('done.people')}</ButtonLink>
        <ButtonLink href="/menschen/liste" variant="secondary">
          {t('done.another')}
        </ButtonLink>
      </ButtonRow>
      {leftOut > 0 ? (
        <WrongLines
          title={t('done.leftOutTitle')}
          intro={t('done.leftOutIntro')}
          list={list}
          departments={departments}
        />
      ) : null}
    </>
  )
}
