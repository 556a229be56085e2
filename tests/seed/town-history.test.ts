import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { checkTransition, stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { addDays, addMonths, monthOf, monthOfDay, startOfDay } from '#app/domain/kernel/calendar.ts'
import { isWorkingDay } from '#app/domain/kernel/working-days.ts'
import { publishedAt, readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { openPicksAtMost } from '#app/domain/topics/pick.rules.ts'
import { isInSeason } from '#app/domain/topics/topic-order.rules.ts'
import {
  anyDay,
  dayOfRow,
  type PlannedTown,
  shippedLibrary,
  townOn,
  trickyDays,
} from '#tests/support/lindental.ts'

const library = await shippedLibrary()

/** What is true of the town's past whatever day it is started on. */
const rules: Record<string, (planned: PlannedTown) => void> = {
  'nobody posts before joining, while paused or away, or after leaving'({ people }) {
    for (const { posts, spells, absences } of people) {
      for (const post of posts) {
        const day = dayOfRow(post.publishedAt)
        expect(stateOn(spells, day)).toBe('active')
        expect(absences.filter(({ from, to }) => from <= day && day <= to)).toEqual([])
      }
    }
  },

  'a post counts in the Berlin month in which LinkedIn made its number'({ town }) {
    for (const { url, publishedAt: at, month } of town.post) {
      const read = readPostUrl(url)
      if (!read.ok) throw new Error(`${url}: ${read.reason}`)
      expect(Temporal.Instant.from(at).equals(publishedAt(read.value.id))).toBe(true)
      expect(month).toBe(monthOf(Temporal.Instant.from(at)))
    }
  },

  'no two posts share a number, and every post has one'({ town }) {
    const numbers = town.postIdentity.map(({ type, id }) => `${type}:${id}`)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(new Set(town.postIdentity.map(({ postId }) => postId)).size).toBe(town.post.length)
  },

  'a post belongs to the department its author was in on that day'({ town }) {
    for (const { ambassadorId, departmentId, publishedAt: at } of town.post) {
      const day = dayOfRow(at)
      const membership = town.departmentMembership.find(
        held =>
          held.ambassadorId === ambassadorId &&
          held.validFrom <= day &&
          (held.validTo === null || day < held.validTo),
      )
      expect(departmentId).toBe(membership?.departmentId)
    }
  },

  'there is at least a year of posts before this month, without a gap'({ town, today }) {
    const months = new Set(town.post.map(({ month }) => month))
    const past = Array.from({ length: 13 }, (_, index) => addMonths(monthOfDay(today), -1 - index))
    expect(past.filter(month => !months.has(month))).toEqual([])
  },

  'people post on working days between eight and four, with exceptions'({ town }) {
    const usual = town.post.filter(({ publishedAt: at }) => {
      const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Berlin')
      return isWorkingDay(dayOfRow(at), 'NW') && hour >= 8 && hour < 16
    })
    expect(usual.length / town.post.length).toBeGreaterThan(0.75)
    expect(usual.length).toBeLessThan(town.post.length)
  },

  'nothing happened later than the beginning of today'({ town, today }) {
    const now = startOfDay(today).toString()
    const happened = [
      ...town.account.map(({ createdAt }) => createdAt),
      ...town.participationSpell.map(({ setAt }) => setAt),
      ...town.targetChange.map(({ setAt }) => setAt),
      ...town.absence.map(({ enteredAt }) => enteredAt),
      ...town.post.flatMap(post => [post.publishedAt, post.loggedAt]),
      ...town.pick.flatMap(({ pickedAt, endedAt }) => [pickedAt, endedAt ?? pickedAt]),
      ...town.postFigure.map(({ recordedAt }) => recordedAt),
      ...town.linkedinImport.map(({ confirmedAt }) => confirmedAt),
      ...town.mail.map(({ sentAt }) => sentAt),
      ...town.nudge.map(({ decidedAt }) => decidedAt),
      ...town.commsTask.flatMap(({ openedAt, doneAt }) => [openedAt, doneAt ?? openedAt]),
      ...town.snooze.map(({ snoozedAt }) => snoozedAt),
      ...town.jobRun.map(({ endedAt }) => endedAt),
      ...town.auditEntry.map(({ at }) => at),
      ...town.topicSuggestion.map(({ suggestedAt }) => suggestedAt),
      ...town.jobAd.map(({ createdAt }) => createdAt),
    ]
    expect(happened.filter(at => Date.parse(at) >= Date.parse(now))).toEqual([])
  },

  'a pick is taken while active, ends with its post, and nobody holds more than three'({ town, people }) {
    const posts = new Map(town.post.flatMap(post => (post.pickId ? [[post.pickId, post] as const] : [])))
    for (const { id, ambassadorId, pickedAt, endedAt, endReason, topicId } of town.pick) {
      const spells = people.find(person => person.id === ambassadorId)?.spells ?? []
      expect(stateOn(spells, dayOfRow(pickedAt))).toBe('active')
      expect(endedAt === null || Date.parse(endedAt) > Date.parse(pickedAt)).toBe(true)
      const post = posts.get(id)
      expect(endReason === 'posted').toBe(post !== undefined)
      if (post) expect(post).toMatchObject({ topicId, ambassadorId, loggedAt: endedAt })
      const heldThen = town.pick.filter(
        other =>
          other.ambassadorId === ambassadorId &&
          Date.parse(other.pickedAt) <= Date.parse(pickedAt) &&
          (other.endedAt === null || Date.parse(other.endedAt) > Date.parse(pickedAt)),
      )
      expect(heldThen.length).toBeLessThanOrEqual(openPicksAtMost)
    }
  },

  'people write on topics in their season and made for their department'({ town }) {
    const topics = new Map(library.topics.map(topic => [topic.id, topic]))
    for (const { topicId, departmentId, publishedAt: at } of town.post) {
      const topic = topicId === null ? undefined : topics.get(topicId)
      if (!topic) continue
      expect(topic.season === null || isInSeason(topic.season, dayOfRow(at))).toBe(true)
      expect([...topic.departmentIds, departmentId]).toContain(departmentId)
      if (topic.departmentIds.length > 0) expect(topic.departmentIds).toContain(departmentId)
    }
  },

  'states follow each other as the rules allow, without a gap'({ people }) {
    for (const { spells } of people) {
      spells.forEach((spell, index) => {
        const before = spells[index - 1] ?? null
        expect(checkTransition(before?.state ?? null, spell.state, 'comms').ok).toBe(true)
        if (before) expect(before.to).toBe(spell.from)
      })
      expect(spells.filter(({ to }) => to === null)).toHaveLength(1)
    }
  },

  'figures are read off after publication, grow, and hold together'({ town }) {
    const posts = new Map(town.post.map(post => [post.id, post]))
    const latest = new Map<string, number>()
    for (const figure of town.postFigure.toSorted((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1))) {
      const { postId, measuredOn, impressions, reactions, comments, reposts, membersReached } = figure
      expect(measuredOn >= dayOfRow(posts.get(postId)?.publishedAt ?? '')).toBe(true)
      const seen = impressions ?? 0
      expect(seen).toBeGreaterThanOrEqual(latest.get(postId) ?? 0)
      latest.set(postId, seen)
      expect((reactions ?? 0) + (comments ?? 0) + (reposts ?? 0)).toBeLessThanOrEqual(seen)
      expect(membersReached ?? 0).toBeLessThanOrEqual(seen)
    }
  },

  'about four of five posts have figures, some of their values are unknown'({ town }) {
    const listed = new Set(town.listedPost.map(({ id }) => id))
    const inFiles = town.postIdentity.filter(({ id }) => listed.has(id))
    const measured = new Set([...town.postFigure, ...inFiles].map(({ postId }) => postId))
    const share = measured.size / town.post.length
    expect(share).toBeGreaterThan(0.7)
    expect(share).toBeLessThan(0.92)
    expect(town.postFigure.some(({ comments }) => comments === null)).toBe(true)
    expect(town.postFigure.some(({ membersReached }) => membersReached !== null)).toBe(true)
  },

  'reminders are rows with a mail, a link and three topics, two a month at most'({ town }) {
    const seen = town.nudge.map(({ ambassadorId, month, stage }) => `${ambassadorId} ${month} ${stage}`)
    expect(new Set(seen).size).toBe(seen.length)
    for (const nudge of town.nudge) {
      expect(nudge.topicIds).toHaveLength(3)
      expect(nudge.counted).toBeLessThan(nudge.expected)
      const mail = town.mail.find(({ id }) => id === nudge.mailId)
      expect(mail).toMatchObject({ confidential: true, template: `nudge-${nudge.stage}`, state: 'sent' })
      const { linkId } = JSON.parse(mail?.params ?? '{}') as { linkId: string }
      const link = town.signedLink.find(({ id }) => id === linkId)
      expect(link).toMatchObject({ purpose: 'nudge', subjectId: nudge.id, accountId: mail?.accountId })
    }
  },

  'exports cover their days without a gap and end before the day they were made'({ town }) {
    for (const { id, periodFrom, periodTo, exportedOn } of town.linkedinImport) {
      const days = town.ambassadorDay.filter(({ importId }) => importId === id).map(({ day }) => day)
      expect(days[0]).toBe(periodFrom)
      expect(days.at(-1)).toBe(periodTo)
      expect(days.slice(1).every((day, index) => day === addDays(days[index] ?? '', 1))).toBe(true)
      expect(periodTo < exportedOn).toBe(true)
    }
  },
}

describe.each(trickyDays)('a town that is started on %s', day => {
  const planned = townOn(day, library)
  for (const [rule, holds] of Object.entries(rules)) test(rule, () => holds(planned))
})

test('all of this holds on any other day', () => {
  const holdsOn = (day: string) => {
    const planned = townOn(day, library)
    for (const holds of Object.values(rules)) holds(planned)
  }
  fc.assert(fc.property(anyDay, holdsOn), { numRuns: 5 })
}, 120_000)
