import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { absenceOn } from '#app/domain/ambassadors/expected-posts.rules.ts'
import { stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { targetIn } from '#app/domain/ambassadors/target.rules.ts'
import { monthOfDay, nextMonth, previousMonth } from '#app/domain/kernel/calendar.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { isOpen } from '#app/domain/topics/pick.rules.ts'
import { departments } from '#db/seed/departments.ts'
import { departmentId } from '#db/seed/lives.ts'
import { planTown, type Town } from '#db/seed/plan-town.ts'
import {
  anyDay,
  countedOf,
  dayOfRow,
  expectedOf,
  type Neighbour,
  type PlannedTown,
  shippedLibrary,
  townOn,
  trickyDays,
} from '#tests/support/lindental.ts'

const library = await shippedLibrary()

const workingDaysGone = ({ today }: PlannedTown) =>
  workingDaysOf(monthOfDay(today), 'NW').filter(day => day < today).length

const below = (month: string) => (person: Neighbour) => countedOf(person, month) < expectedOf(person, month)

const ahead = (month: string) => (person: Neighbour) => countedOf(person, month) > expectedOf(person, month)

/** What a newcomer finds in the town, whatever day it is started on. */
const promises: Record<string, (planned: PlannedTown) => void> = {
  'nineteen ambassadors in eleven departments, each with somebody who takes part'({ people, today }) {
    expect(people).toHaveLength(19)
    const active = people.filter(({ spells }) => stateOn(spells, today) === 'active')
    const covered = new Set(active.map(person => person.departmentId))
    expect(departments.filter(({ slug }) => !covered.has(departmentId(slug)))).toEqual([])
  },

  'one paused, one left, one invited, one in onboarding, the others active'({ people, today }) {
    const states = people.map(({ spells }) => stateOn(spells, today))
    const count = (state: string) => states.filter(each => each === state).length
    expect({ active: count('active'), paused: count('paused'), left: count('left') }).toEqual({
      active: 15,
      paused: 1,
      left: 1,
    })
    expect(count('invited')).toBe(1)
    expect(count('onboarding')).toBe(1)
  },

  'one just joined: onboarding until this month'({ people, today }) {
    const joined = people.filter(({ spells }) => {
      const active = spells.find(({ state }) => state === 'active')
      return active && monthOfDay(active.from) === monthOfDay(today)
    })
    expect(joined.map(({ name }) => name)).toEqual(['Noah Bakker'])
    expect(joined[0]?.spells.map(({ state }) => state)).toEqual(['invited', 'onboarding', 'active'])
  },

  'one is away today, one will be'({ people, today }) {
    const away = people.filter(({ absences }) => absenceOn(absences, today) !== null)
    expect(away.map(({ name }) => name)).toEqual(['Julia Wieczorek'])
    const later = people.filter(({ absences }) => absences.some(({ from }) => from > today))
    expect(later).toHaveLength(1)
  },

  'five people in Kita, so that totals of one department may be shown'(planned) {
    const kita = planned.people.filter(person => person.departmentId === departmentId('kita'))
    expect(kita).toHaveLength(5)
    const months = [1, 2, 3].map(back => {
      const { year, month } = Temporal.PlainDate.from(planned.today).subtract({ months: back })
      return `${year}-${String(month).padStart(2, '0')}`
    })
    const posted = kita.filter(({ posts }) => posts.some(({ month }) => months.includes(month)))
    expect(posted).toHaveLength(5)
  },

  'Samira is one post below what is expected, once the month has begun'(planned) {
    const samira = planned.person('Samira Yıldız')
    const month = monthOfDay(planned.today)
    expect(expectedOf(samira, month)).toBe(2)
    expect(countedOf(samira, month)).toBe(workingDaysGone(planned) >= 3 ? 1 : 0)
  },

  'Samira holds one topic, has begun to write, and may keep it for weeks'({ town, today, person }) {
    const { id } = person('Samira Yıldız')
    const open = town.pick.filter(pick => pick.ambassadorId === id && pick.endedAt === null)
    expect(open).toHaveLength(1)
    expect(open[0]?.draft).toContain('Morgenkreis')
    const pickedOn = dayOfRow(open[0]?.pickedAt ?? '')
    expect(isOpen({ topicId: '', personId: id, pickedOn, closedOn: null }, today)).toBe(true)
  },

  'the export of Samira lists one post she has not logged'({ town, person }) {
    const { id, posts } = person('Samira Yıldız')
    const logged = new Set(town.postIdentity.map(identity => identity.id))
    const unlogged = town.listedPost.filter(listed => !logged.has(listed.id))
    expect(unlogged).toHaveLength(1)
    const [found] = unlogged
    expect(found?.ambassadorId).toBe(id)
    expect(posts.map(({ publishedAt }) => publishedAt)).not.toContain(found?.publishedAt)
  },

  'last month some were ahead and some below'(planned) {
    const last = previousMonth(monthOfDay(planned.today))
    expect(planned.people.filter(ahead(last)).length).toBeGreaterThanOrEqual(2)
    expect(planned.people.filter(below(last)).length).toBeGreaterThanOrEqual(2)
  },

  'this month some are below, and from its middle on some are ahead'(planned) {
    const month = monthOfDay(planned.today)
    expect(planned.people.filter(below(month)).length).toBeGreaterThanOrEqual(3)
    if (workingDaysGone(planned) < 12) return
    expect(planned.people.filter(ahead(month)).length).toBeGreaterThanOrEqual(2)
  },

  'targets were changed: some lower, one higher from a month on'({ people, today }) {
    expect(people.filter(({ targets }) => targets.length > 0)).toHaveLength(4)
    const now = people.map(({ targets }) => targetIn(targets, nextMonth(monthOfDay(today))))
    expect(new Set(now)).toEqual(new Set([1, 2, 3]))
  },

  'one job ad is open in Kita and one in IT is closed; both were written about'({ town, today }) {
    const [kita, it] = town.jobAd
    expect(kita).toMatchObject({ departmentId: departmentId('kita') })
    expect(it).toMatchObject({ departmentId: departmentId('it') })
    expect(kita && kita.opensOn <= today && today <= kita.closesOn).toBe(true)
    expect(it && it.closesOn < today).toBe(true)
    for (const ad of town.jobAd) {
      expect(new URL(ad.url).host).toBe('karriere.lindental.example')
      const about = town.post.filter(({ jobAdId }) => jobAdId === ad.id)
      expect(about.length).toBeGreaterThanOrEqual(2)
      expect(about.every(post => dayOfRow(post.publishedAt) >= ad.opensOn)).toBe(true)
    }
  },

  'one suggestion waits, one was accepted, one declined with a note'({ town }) {
    const decisions = town.topicSuggestion.map(suggestion =>
      'decision' in suggestion ? suggestion.decision : null,
    )
    expect(decisions).toEqual([null, 'accepted', 'declined'])
    const answers = town.mail.filter(({ template }) => template.startsWith('suggestion-'))
    expect(answers.map(({ template }) => template).toSorted()).toEqual([
      'suggestion-accepted',
      'suggestion-declined',
    ])
  },

  'the invitation that was not yet accepted still works'({ town, person, today }) {
    const { id } = person('Emre Korkmaz')
    const accountId = town.ambassador.find(ambassador => ambassador.id === id)?.accountId
    const link = town.signedLink.find(row => row.accountId === accountId && row.purpose === 'set-password')
    expect(link?.usedAt).toBeNull()
    expect(dayOfRow(link?.expiresAt ?? '') > today).toBe(true)
  },

  'who became active has done every step that is stored, and read both texts'({ town, people, today }) {
    const stored = library.steps.filter(
      ({ evidence, fact }) => evidence !== 'acknowledgement' && fact !== 'topic' && fact !== 'post',
    )
    const active = people.filter(({ spells }) => stateOn(spells, today) === 'active')
    const of = (rows: ReadonlyArray<{ ambassadorId: string }>, id: string) =>
      rows.filter(({ ambassadorId }) => ambassadorId === id)
    for (const { id } of active) {
      expect(of(town.onboardingCompletion, id)).toHaveLength(stored.length)
      expect(of(town.acknowledgement, id)).toHaveLength(2)
    }
    const days = town.onboardingCompletion.map(({ doneAt }) => dayOfRow(doneAt))
    expect(days.filter(day => day >= today)).toEqual([])
  },

  'one newcomer waits for comms, who has the photo to do'({ town, people, today }) {
    const newcomer = people.find(({ spells }) => stateOn(spells, today) === 'onboarding')
    const done = town.onboardingCompletion.filter(row => row.ambassadorId === newcomer?.id)
    const photo = library.steps.find(({ owner, evidence }) => owner === 'comms' && evidence === 'tick')
    expect(done.length).toBeGreaterThanOrEqual(3)
    expect(done.map(({ stepId }) => stepId)).not.toContain(photo?.id)
  },

  'the jobs of yesterday have run'({ town, today }) {
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
    const ran = town.jobRun.filter(({ startedAt }) => dayOfRow(startedAt) === yesterday).map(({ job }) => job)
    expect(ran).toEqual(expect.arrayContaining(['clean-up', 'lapse-picks']))
    expect(town.jobRun.every(({ error }) => error === null)).toBe(true)
  },

  'people were reminded in past months, and comms has or had something to do'({ town, today }) {
    const earlier = town.nudge.filter(({ month }) => month < monthOfDay(today))
    expect(earlier.length).toBeGreaterThan(20)
    expect(town.commsTask.length).toBeGreaterThan(0)
  },

  'the library has something left that fits the day'({ town, today }) {
    const used = new Set(
      town.post
        .filter(
          ({ publishedAt }) =>
            Temporal.PlainDate.from(dayOfRow(publishedAt)).add({ days: 60 }).toString() > today,
        )
        .map(({ topicId }) => topicId),
    )
    const free = library.topics.filter(({ id, season }) => !used.has(id) && season === null)
    expect(free.length).toBeGreaterThanOrEqual(3)
  },
}

describe.each(trickyDays)('who starts the demo on %s finds', day => {
  const planned = townOn(day, library)
  for (const [promise, holds] of Object.entries(promises)) test(promise, () => holds(planned))
})

test('the same is found on any other day', () => {
  const holdsOn = (day: string) => {
    const planned = townOn(day, library)
    for (const holds of Object.values(promises)) holds(planned)
  }
  fc.assert(fc.property(anyDay, holdsOn), { numRuns: 12 })
}, 120_000)

test('the same day gives the same town, whatever the hour; the next day goes on from it', () => {
  const at = (instant: string) => planTown(Temporal.Instant.from(instant), library)
  const morning = at('2026-11-19T05:00:00Z')
  expect(at('2026-11-19T22:30:00Z')).toEqual(morning)
  // Of somebody whose life has no turn in it: the pause of another begins a day later tomorrow.
  const marlene = morning.account.find(({ name }) => name === 'Marlene Hoppe')?.id
  const postsOf = (town: Town) => {
    const author = town.ambassador.find(({ accountId }) => accountId === marlene)?.id
    return town.post.filter(({ ambassadorId }) => ambassadorId === author).map(({ url }) => url)
  }
  expect(postsOf(at('2026-11-20T05:00:00Z'))).toEqual(expect.arrayContaining(postsOf(morning)))
})
