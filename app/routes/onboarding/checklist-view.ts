import { listAgreementNames } from '#app/domain/agreements/agreements.server.ts'
import type { Ctx, Locale } from '#app/domain/kernel/context.ts'
import { type ChecklistStep, readChecklist } from '#app/domain/onboarding/onboarding.server.ts'
import { notFound } from '#app/web/respond.ts'

/** The checklist as comms edits it, in one language; 404 before the first start has loaded one. */
export async function readChecklistView(db: Ctx['db'], locale: Locale) {
  const checklist = await readChecklist(db)
  if (!checklist) throw notFound()
  const line = ({ id, titleDe, titleEn, owner, evidence, fact, dueDays, required }: ChecklistStep) => ({
    ...{ id, owner, evidence, fact, dueDays, required },
    title: locale === 'de' ? titleDe : titleEn,
  })
  return {
    revision: checklist.revision,
    changedAt: checklist.changedAt,
    changedBy: checklist.changedBy,
    steps: checklist.steps.map(line),
    retired: checklist.retired.map(line),
  }
}

/** What the form of a step chooses from, with the checklist's number and who changed it last. */
export async function readStepForm(db: Ctx['db'], locale: Locale) {
  const { revision, changedAt, changedBy } = await readChecklistView(db, locale)
  return {
    revision,
    changedAt,
    changedBy,
    agreements: (await listAgreementNames(db)).map(({ id, titleDe, titleEn }) => ({
      value: id,
      label: locale === 'de' ? titleDe : titleEn,
    })),
  }
}
