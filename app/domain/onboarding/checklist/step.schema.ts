import { z } from 'zod'
import { stepHelpPages } from '../help-pages.rules.ts'

export const stepOwners = ['person', 'comms'] as const
export const stepEvidences = ['tick', 'acknowledgement', 'file', 'date', 'fact'] as const
export const stepFacts = ['account', 'kick-off', 'topic', 'post'] as const

export type StepOwner = (typeof stepOwners)[number]
export type StepEvidence = (typeof stepEvidences)[number]
export type StepFact = (typeof stepFacts)[number]

const line = z.string('required').trim().min(1, 'required').max(120, 'too-long')
const sentence = z.string('required').trim().min(1, 'required').max(400, 'too-long')
const orNone = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(value => (value === '' || value === undefined ? null : value), schema.nullable())

/** The number of the checklist that was on the screen: who changes a newer one is told. */
const revisionSchema = z.coerce.number('invalid').int('invalid').min(1, 'invalid')

const fields = z.object({
  titleDe: line,
  titleEn: line,
  whyDe: sentence,
  whyEn: sentence,
  owner: z.enum(stepOwners, 'required'),
  evidence: z.enum(stepEvidences, 'required'),
  fact: orNone(z.enum(stepFacts, 'invalid')),
  agreementId: orNone(z.uuid('invalid')),
  helpPage: orNone(
    z.enum(
      stepHelpPages.map(({ name }) => name),
      'invalid',
    ),
  ),
  dueDays: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(0, 'out-of-range')
    .max(365, 'out-of-range'),
  required: z.boolean().default(false),
})

/** A step as comms writes it down. What the evidence needs must be there, what it does not need falls away. */
export const stepSchema = fields
  .extend({ revision: revisionSchema })
  .superRefine(({ evidence, fact, agreementId, owner }, context) => {
    const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'required' })
    if (evidence === 'fact' && fact === null) missing('fact')
    if (evidence === 'acknowledgement' && agreementId === null) missing('agreementId')
    // Reading a text is something nobody can do for somebody else.
    if (evidence === 'acknowledgement' && owner === 'comms')
      context.addIssue({ code: 'custom', path: ['owner'], message: 'invalid' })
  })
  .transform(step => ({
    ...step,
    fact: step.evidence === 'fact' ? step.fact : null,
    agreementId: step.evidence === 'acknowledgement' ? step.agreementId : null,
  }))

export type StepInput = Omit<z.infer<typeof stepSchema>, 'revision'>

/** What the buttons beside a step do. */
export const arrangeSchema = z.object({
  revision: revisionSchema,
  stepId: z.uuid('invalid'),
  intent: z.enum(['up', 'down', 'retire', 'restore'], 'invalid'),
})

export type Arrangement = z.infer<typeof arrangeSchema>['intent']
