import { sql } from 'kysely'
import {
  acknowledgeVersion,
  listAgreementNames,
  loadShippedAgreements,
  publishVersion,
  readAgreement,
} from '#app/domain/agreements/agreements.server.ts'
import type { AccountActor, AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { StepInput } from '#app/domain/onboarding/checklist/step.schema.ts'
import {
  type ChecklistStep,
  changeChecklist,
  completeOwnStep,
  loadDefaultChecklist,
  readChecklist,
  tickFor,
} from '#app/domain/onboarding/onboarding.server.ts'
import type { TestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'

/** Two short texts, as the program would bring them. */
export const shippedTexts = [
  {
    key: 'guidelines',
    titleDe: 'Leitlinien',
    titleEn: 'Guidelines',
    bodyDe: '## Ton\n\nFreundlich.\n\n## Bilder\n\nNur mit Einwilligung.',
    bodyEn: '## Tone\n\nKind.\n\n## Pictures\n\nOnly with consent.',
  },
  {
    key: 'works-agreement',
    titleDe: 'Dienstvereinbarung',
    titleEn: 'Works agreement',
    bodyDe: 'Alles ist freiwillig.',
    bodyEn: 'Everything is voluntary.',
  },
]

/** Loads the texts and the default checklist, as the first start does. */
export async function aChecklist(ctx: Pick<Ctx, 'db' | 'now'>) {
  await loadShippedAgreements(ctx, shippedTexts)
  await loadDefaultChecklist(ctx)
}

/** A step of the checklist by its German title. */
export async function stepNamed(db: Ctx['db'], titleDe: string): Promise<ChecklistStep> {
  const checklist = await readChecklist(db)
  const steps = [...(checklist?.steps ?? []), ...(checklist?.retired ?? [])]
  const step = steps.find(each => each.titleDe === titleDe)
  if (!step) throw new Error(`No step is called ${titleDe}`)
  return step
}

/** A step as comms writes it down: a required tick of the person within a week, unless told otherwise. */
export function aStepInput(given: Partial<StepInput> = {}): StepInput {
  return {
    titleDe: 'Schreibtisch gezeigt',
    titleEn: 'Desk shown',
    whyDe: 'Damit alle wissen, wo du sitzt.',
    whyEn: 'So that everybody knows where you sit.',
    owner: 'person',
    evidence: 'tick',
    fact: null,
    agreementId: null,
    helpPage: null,
    dueDays: 7,
    required: true,
    ...given,
  }
}

/** Changes the checklist to exactly these steps, the default ones retired. @returns them in order */
export async function onlySteps(
  bench: TestBench,
  steps: ReadonlyArray<Partial<StepInput>>,
): Promise<ChecklistStep[]> {
  const ctx = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
  await aChecklist(ctx)
  const revision = async () => (await readChecklist(bench.db))?.revision ?? 0
  for (const step of (await readChecklist(bench.db))?.steps ?? []) {
    await changeChecklist(ctx, await revision(), { kind: 'retire', stepId: step.id })
  }
  for (const step of steps) {
    await changeChecklist(ctx, await revision(), { kind: 'add', step: aStepInput(step) })
  }
  return (await readChecklist(bench.db))?.steps ?? []
}

/** The id of a text by its key. */
export async function agreementIdOf(db: Ctx['db'], key: string): Promise<string> {
  const id = (await listAgreementNames(db)).find(agreement => agreement.key === key)?.id
  if (id === undefined) throw new Error(`No text is called ${key}`)
  return id
}

/** Publishes another version of a text: one sentence more in both languages. @returns its number */
export async function aNewVersion(ctx: Ctx<AccountActor>, key: string): Promise<number> {
  const agreement = await readAgreement(ctx.db, key)
  if (!agreement) throw new Error(`No text is called ${key}`)
  const { number, bodyDe, bodyEn } = agreement.current
  const published = await publishVersion(ctx, key, {
    basedOn: number,
    bodyDe: `${bodyDe}\n\nDas gilt seit Fassung ${number + 1}.`,
    bodyEn: `${bodyEn}\n\nThis applies since version ${number + 1}.`,
    changeNoteDe: 'Ein Satz mehr.',
    changeNoteEn: 'One more sentence.',
  })
  if (!published.ok) throw new Error(published.reason)
  return published.value
}

/** Reads the current version of a text as this person. */
export async function readText(ctx: Ctx<AmbassadorActor>, key: string): Promise<void> {
  const agreement = await readAgreement(ctx.db, key)
  await acknowledgeVersion(ctx, key, agreement?.current.id ?? '')
}

/** Does every step of the default checklist that a person or comms can do by hand; topic and post are left. */
export async function doAllByHand(bench: TestBench, person: AmbassadorActor, comms: AccountActor) {
  const own = bench.ctx({ actor: person })
  for (const step of (await readChecklist(bench.db))?.steps ?? []) {
    if (step.evidence === 'tick' && step.owner === 'person')
      await completeOwnStep(own, step.id, { kind: 'tick' })
    if (step.evidence === 'date') await completeOwnStep(own, step.id, { kind: 'date', day: '2026-11-18' })
    if (step.agreementKey !== null) await readText(own, step.agreementKey)
    if (step.owner === 'comms' || step.fact === 'account') {
      await tickFor(bench.ctx({ actor: comms }), { ambassadorId: person.ambassadorId, stepId: step.id }, null)
    }
  }
}

/** The first bytes of a file of each kind that is taken, and a little more. */
export const sampleFiles = {
  pdf: new TextEncoder().encode('%PDF-1.7\n% kurz'),
  jpeg: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  png: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
  text: new TextEncoder().encode('nur Text'),
}

/** The jobs of one kind that wait in the queue, by the person they are about. */
export async function queuedFinishes(db: Ctx['db']): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select data->>'ambassadorId' as id from pgboss.job where name = 'finish-onboarding' order by created_on
  `.execute(db)
  return rows.map(({ id }) => id)
}
