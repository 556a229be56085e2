import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { Turn } from '#app/domain/onboarding/board/board.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Board, BoardColumn, BoardItem } from '#app/ui/board.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DotProgress } from '#app/ui/dot-progress.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { PersonLabel } from '#app/ui/person-label.tsx'
import type { loader } from './board.route.tsx'

type Line = ReturnType<typeof useLoaderData<typeof loader>>['people'][number]

const turns = [
  { turn: 'comms', empty: 'emptyComms' },
  { turn: 'person', empty: 'emptyPerson' },
  { turn: 'finished', empty: 'emptyFinished' },
] as const satisfies ReadonlyArray<{ turn: Turn; empty: string }>

/** Who waits for what, since when. What waits for us comes first. */
export function BoardPage() {
  const t = useTranslations('onboarding.board')
  const { people } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      <ButtonRow>
        <ButtonLink href="/checkliste" variant="secondary">
          {t('checklist')}
        </ButtonLink>
        <ButtonLink href="/vereinbarungen" variant="secondary">
          {t('agreements')}
        </ButtonLink>
      </ButtonRow>
      {people.length === 0 ? (
        <EmptyState
          title={t('nobody')}
          drawing="bench"
          action={<ButtonLink href="/menschen/einladen">{t('invite')}</ButtonLink>}
        >
          {t('nobodyText')}
        </EmptyState>
      ) : (
        <Board label={t('label')}>
          {turns.map(({ turn, empty }) => {
            const lines = people.filter(line => line.turn === turn)
            return (
              <BoardColumn
                key={turn}
                title={t(turn)}
                count={t('count', { count: lines.length })}
                empty={t(empty)}
              >
                {lines.map(line => (
                  <BoardItem key={line.ambassadorId}>
                    <OnePerson line={line} />
                  </BoardItem>
                ))}
              </BoardColumn>
            )
          })}
        </Board>
      )}
    </Page>
  )
}

function OnePerson({ line }: { line: Line }) {
  const t = useTranslations('onboarding.board')
  const locale = useLocale()
  const listed = useListed()
  return (
    <>
      <PersonLabel
        name={line.name}
        href={`/onboarding-uebersicht/${line.ambassadorId}`}
        detail={`${line.departmentName} · ${t('since', { day: formatDay(line.since, locale) })}`}
      />
      <p>
        <DotProgress done={line.done} of={line.of} />
      </p>
      {line.forComms.length > 0 ? <p>{t('forComms', { steps: listed(line.forComms) })}</p> : null}
      {line.forPerson.length > 0 ? <p>{t('forPerson', { steps: listed(line.forPerson) })}</p> : null}
      {line.overdue > 0 ? (
        <p>
          <Badge kind="warning">{t('overdue', { count: line.overdue })}</Badge>
        </p>
      ) : null}
    </>
  )
}

const SHOWN = 2

// The first two by name; a long list would hide whose turn it is.
function useListed(): (titles: readonly string[]) => string {
  const t = useTranslations('onboarding.board')
  return titles => {
    const steps = titles.slice(0, SHOWN).join(', ')
    const count = titles.length - SHOWN
    return count > 0 ? t('more', { steps, count }) : steps
  }
}
