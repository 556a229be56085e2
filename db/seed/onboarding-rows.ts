import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { Life } from './lives.ts'
import { commsAccountId } from './people-rows.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import type { TownLibrary, TownStep } from './town-library.ts'

/**
 * Rows of what people have done of their onboarding. Whoever became active has done all of it, and has read the
 * texts. For whoever is in it now a photo waits for comms, and the first topic for the person; topics and posts
 * are seen by the programme and stored nowhere here.
 */
export function onboardingRows(lives: readonly Life[], { steps, versionIds }: TownLibrary, today: Day) {
  const begun = lives.flatMap(life => {
    const spell = life.spells.find(({ state }) => state === 'onboarding')
    return spell ? [{ life, startedOn: spell.from, finishedOn: spell.to }] : []
  })
  return {
    onboardingCompletion: begun.flatMap(({ life, startedOn, finishedOn }) =>
      steps
        .filter(step => isStored(step) && (finishedOn !== null || !isPhoto(step)))
        .map(step => {
          const day = doneOn(step, startedOn, finishedOn ?? today)
          const byComms = step.owner === 'comms' || step.evidence === 'fact'
          return {
            ambassadorId: life.ambassadorId,
            stepId: step.id,
            doneAt: berlin(day, '10:20'),
            doneBy: byComms ? commsAccountId : life.accountId,
            evidenceDay: step.evidence === 'date' ? day : null,
          }
        }),
    ),
    acknowledgement: begun.flatMap(({ life, startedOn }) =>
      versionIds.map(versionId => ({
        ambassadorId: life.ambassadorId,
        versionId,
        acknowledgedAt: berlin(startedOn, '11:05'),
      })),
    ),
  }
}

// What comms confirms by hand is stored; what the programme sees, and what is read, is not.
function isStored({ evidence, fact }: TownStep): boolean {
  return evidence === 'fact' ? fact === 'account' || fact === 'kick-off' : evidence !== 'acknowledgement'
}

function isPhoto({ owner, evidence }: TownStep): boolean {
  return owner === 'comms' && evidence === 'tick'
}

// By the day it is meant for, and before the onboarding was over.
function doneOn({ dueDays }: TownStep, startedOn: Day, before: Day): Day {
  const [earliest = startedOn] = [addDays(startedOn, dueDays), addDays(before, -1)].toSorted()
  const day = workingDayUntil(earliest)
  return day < startedOn ? startedOn : day
}
