import type { StepInput } from './step.schema.ts'

/** The fields of the form, as text: ticked is 'on', nothing chosen is ''. */
export type StepFormFields = Record<keyof StepInput, string>

/** A step as its form shows it. */
export function formOfStep(step: Omit<StepInput, 'helpPage'> & { helpPage: string | null }): StepFormFields {
  return {
    titleDe: step.titleDe,
    titleEn: step.titleEn,
    whyDe: step.whyDe,
    whyEn: step.whyEn,
    owner: step.owner,
    evidence: step.evidence,
    fact: step.fact ?? '',
    agreementId: step.agreementId ?? '',
    helpPage: step.helpPage ?? '',
    dueDays: String(step.dueDays),
    required: step.required ? 'on' : '',
  }
}

/** A new step begins as a tick of the person within a week, and is required. */
export const newStepForm: StepFormFields = {
  titleDe: '',
  titleEn: '',
  whyDe: '',
  whyEn: '',
  owner: 'person',
  evidence: 'tick',
  fact: '',
  agreementId: '',
  helpPage: '',
  dueDays: '7',
  required: 'on',
}
