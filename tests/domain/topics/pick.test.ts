import { describe, expect, it } from 'vitest'
import { checkPick, isOpen, lapsesOn, openPicksOf, type Pick } from '#app/domain/topics/pick.rules.ts'

const today = '2026-11-14'
const pick = (
  personId: string,
  topicId: string,
  pickedOn = '2026-11-03',
  closedOn: string | null = null,
): Pick => ({
  personId,
  topicId,
  pickedOn,
  closedOn,
})
const jana = { personId: 'jana', topicId: 'messe' }

describe('a pick', () => {
  it.each<[string, string | null, string, boolean, string]>([
    ['2026-11-03', null, '2026-11-03', true, 'open on the day it is taken'],
    ['2026-11-03', null, '2026-12-02', true, 'open on the thirtieth day'],
    ['2026-11-03', null, '2026-12-03', false, 'lapsed thirty days later'],
    ['2026-11-03', '2026-11-10', '2026-11-11', false, 'closed when used or given back'],
  ])('taken %s, closed %s, is open on %s: %s (%s)', (pickedOn, closedOn, day, open) => {
    expect(isOpen(pick('jana', 'messe', pickedOn, closedOn), day)).toBe(open)
  })

  it('names the day it lapses on', () => {
    expect(lapsesOn('2026-12-05')).toBe('2027-01-04')
  })
})

describe('taking a topic', () => {
  it('is free when nobody holds it', () => {
    expect(checkPick(jana, [], today)).toEqual({ ok: true, value: { heldByOthers: [] } })
  })

  it('warns, but does not stop, when others hold it: the earliest first', () => {
    const sport = { ...pick('mehmet', 'messe', '2026-11-03'), department: 'Sportbüro' }
    const it = { ...pick('ute', 'messe', '2026-11-01'), department: 'IT' }
    expect(checkPick(jana, [sport, it], today)).toEqual({ ok: true, value: { heldByOthers: [it, sport] } })
  })

  it('does not warn about picks that were used, given back or have lapsed, or of other topics', () => {
    const picks = [
      pick('mehmet', 'messe', '2026-11-03', '2026-11-05'),
      pick('ute', 'messe', '2026-10-01'),
      pick('paul', 'kita'),
    ]
    expect(checkPick(jana, picks, today)).toEqual({ ok: true, value: { heldByOthers: [] } })
  })

  it('does nothing a second time', () => {
    expect(checkPick(jana, [pick('jana', 'messe')], today)).toEqual({ ok: false, reason: 'already-yours' })
  })

  it('ends at three open picks; closed and lapsed ones leave room', () => {
    const two = [pick('jana', 'a'), pick('jana', 'b')]
    const three = [...two, pick('jana', 'c')]
    expect(checkPick(jana, three, today)).toEqual({ ok: false, reason: 'three-open' })
    expect(checkPick(jana, [...two, pick('jana', 'c', '2026-10-15')], today).ok).toBe(true)
    expect(checkPick(jana, [...two, pick('jana', 'c', '2026-11-03', '2026-11-13')], today).ok).toBe(true)
    expect(
      checkPick(
        jana,
        three.map(held => ({ ...held, personId: 'paul' })),
        today,
      ).ok,
    ).toBe(true)
  })
})

describe('the open picks of a topic', () => {
  it('are listed earliest first, own ones among them', () => {
    const picks = [
      pick('mehmet', 'messe', '2026-11-09'),
      pick('jana', 'messe', '2026-11-03'),
      pick('ute', 'messe', '2026-09-01'),
      pick('paul', 'kita', '2026-11-01'),
    ]
    expect(openPicksOf('messe', picks, today).map(({ personId }) => personId)).toEqual(['jana', 'mehmet'])
  })
})
