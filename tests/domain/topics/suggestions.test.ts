import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { listSharedMails } from '#app/domain/outbox/outbox.server.ts'
import {
  acceptSuggestion,
  countSuggestionsWaiting,
  declineSuggestion,
  listOwnSuggestions,
  listSuggestions,
  listTopicOptions,
  readSuggestion,
  suggestTopic,
} from '#app/domain/topics/topics.server.ts'
import { renderMail } from '#app/mail/render-mail.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aSuggestion, aTopicInput } from '#tests/support/topics.ts'

const bench = useTestBench()
const frame = { town: 'Lindental', origin: 'https://stimmen.example', secret: 's'.repeat(32) }

async function aDecision() {
  const suggester = await anAmbassador(bench.db, { name: 'Jana Feld' })
  const comms = await anAccount(bench.db, ['comms'], { name: 'Katharina Vogt' })
  const id = await aSuggestion(bench.db, { suggestedBy: suggester.accountId })
  return { suggester, id, ctx: bench.ctx<AccountActor>({ actor: comms }) }
}

async function mailTo(actor: AccountActor) {
  const mails = await listSharedMails(bench.ctx({ actor }))
  return Promise.all(mails.map(mail => renderMail(mail, frame, { revealLinks: true })))
}

describe('suggesting a topic', () => {
  test('is open to everybody who can sign in, and waits for comms', async () => {
    const actor = await anAccount(bench.db, ['hr'], { name: 'Thomas Brinkmann' })
    const input = { title: 'Was passiert nachts im Klärwerk?', description: 'Das weiß kaum jemand.' }
    const id = await suggestTopic(bench.ctx({ actor }), input)
    const suggestion = {
      ...input,
      id,
      suggestedBy: 'Thomas Brinkmann',
      suggestedAt: new Date(TEST_NOW.epochMilliseconds),
      decision: null,
      decidedAt: null,
      decidedBy: null,
      note: null,
      topicSlug: null,
    }
    expect(await listSuggestions(bench.db)).toEqual({ open: [suggestion], decided: [] })
    expect(await readSuggestion(bench.db, id)).toEqual(suggestion)
    expect(await countSuggestionsWaiting(bench.db)).toBe(1)
    expect(await listOwnSuggestions(bench.ctx({ actor }))).toEqual([suggestion])
  })

  test('shows a person their own suggestions only, the newest first', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const at = (suggestedAt: string) => ({ suggestedBy: jana.accountId, suggestedAt })
    const older = await aSuggestion(bench.db, at('2026-11-01T09:00:00Z'))
    const newer = await aSuggestion(bench.db, at('2026-11-02T09:00:00Z'))
    await aSuggestion(bench.db, { suggestedBy: mehmet.accountId })
    const own = await listOwnSuggestions(bench.ctx({ actor: jana }))
    expect(own.map(({ id }) => id)).toEqual([newer, older])
  })
})

describe('taking a suggestion up', () => {
  test('adds the topic as comms edited it, and thanks whoever suggested it', async () => {
    const { suggester, id, ctx } = await aDecision()
    const accepted = await acceptSuggestion(ctx, id, { topic: aTopicInput(), note: 'Schöne Idee.' })
    expect(accepted).toEqual({ ok: true, value: 'wer-raeumt-den-schnee' })
    expect((await listTopicOptions(bench.db)).map(({ title }) => title)).toEqual(['Wer räumt den Schnee?'])
    expect(await readSuggestion(bench.db, id)).toMatchObject({
      decision: 'accepted',
      decidedBy: 'Katharina Vogt',
      decidedAt: new Date(TEST_NOW.epochMilliseconds),
      note: 'Schöne Idee.',
      topicSlug: 'wer-raeumt-den-schnee',
    })
    const [mail, ...others] = await mailTo(suggester)
    expect(others).toEqual([])
    expect(mail?.text).toContain('Hallo Jana Feld')
    expect(mail?.text).toContain('„Was passiert nachts im Klärwerk?“')
    expect(mail?.text).toContain('Schöne Idee.')
    expect(mail?.text).toContain('https://stimmen.example/themen/wer-raeumt-den-schnee')
  })

  test('needs no note', async () => {
    const { id, ctx } = await aDecision()
    await acceptSuggestion(ctx, id, { topic: aTopicInput(), note: '' })
    expect((await readSuggestion(bench.db, id))?.note).toBeNull()
  })

  test('is in the log of changes, together with the new topic', async () => {
    const { id, ctx } = await aDecision()
    await acceptSuggestion(ctx, id, { topic: aTopicInput(), note: '' })
    const entries = await bench.db.selectFrom('auditEntry').select('action').orderBy('id').execute()
    expect(entries.map(({ action }) => action)).toEqual(['topic.added', 'suggestion.accepted'])
  })
})

describe('declining a suggestion', () => {
  test('tells whoever suggested it why, and adds nothing', async () => {
    const { suggester, id, ctx } = await aDecision()
    expect(await declineSuggestion(ctx, id, 'Das Klärwerk wird gerade umgebaut.')).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await listTopicOptions(bench.db)).toEqual([])
    const { open, decided } = await listSuggestions(bench.db)
    expect(open).toEqual([])
    expect(decided).toMatchObject([{ id, decision: 'declined', topicSlug: null }])
    const [mail] = await mailTo(suggester)
    expect(mail?.text).toContain('Das Klärwerk wird gerade umgebaut.')
  })

  test('cannot smuggle a link or HTML into the mail', async () => {
    const { suggester, ctx } = await aDecision()
    const id = await aSuggestion(bench.db, {
      suggestedBy: suggester.accountId,
      title: '[Gewinn](https://boese.example) <img src=x onerror=alert(1)>',
    })
    await declineSuggestion(ctx, id, '<script>alert(1)</script> **laut** [hier](javascript:alert(1))')
    const [mail] = await mailTo(suggester)
    const links = [...(mail?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toEqual([expect.stringContaining('https://stimmen.example/')])
    expect(mail?.html).not.toMatch(/<(img|script|strong)/)
    expect(mail?.html).toMatch(/&(lt|#60);script&(gt|#62);/)
    expect(mail?.text).toContain('<script>alert(1)</script> **laut**')
  })
})

describe('a suggestion that was decided', () => {
  test.each([
    ['accepted', 'accepted'],
    ['accepted', 'declined'],
    ['declined', 'accepted'],
    ['declined', 'declined'],
  ] as const)('(%s) cannot be %s afterwards', async (first, second) => {
    const { suggester, id, ctx } = await aDecision()
    const decide = (decision: 'accepted' | 'declined') =>
      decision === 'accepted'
        ? acceptSuggestion(ctx, id, { topic: aTopicInput(), note: '' })
        : declineSuggestion(ctx, id, 'Passt gerade nicht.')
    expect((await decide(first)).ok).toBe(true)
    expect(await decide(second)).toEqual({ ok: false, reason: 'already-decided' })
    expect(await listTopicOptions(bench.db)).toHaveLength(first === 'accepted' ? 1 : 0)
    expect(await mailTo(suggester)).toHaveLength(1)
    expect((await readSuggestion(bench.db, id))?.decision).toBe(first)
  })

  test.each(['00000000-0000-4000-8000-000000000000', 'kein-schluessel'])(
    'and one that never was: %s',
    async id => {
      const { ctx } = await aDecision()
      const refused = { ok: false, reason: 'unknown-suggestion' }
      expect(await declineSuggestion(ctx, id, 'x')).toEqual(refused)
      expect(await acceptSuggestion(ctx, id, { topic: aTopicInput(), note: '' })).toEqual(refused)
      expect(await readSuggestion(bench.db, id)).toBeUndefined()
    },
  )
})
