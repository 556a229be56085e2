import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import {
  enterList,
  type ListRefusal,
  type RecordListRefusal,
  readOccasion,
  recordList,
} from '#app/domain/consents/consents.server.ts'
import type { WrongLine } from '#app/domain/consents/occasions/list-lines.rules.ts'
import { linesSchema, signedSchema } from '#app/domain/consents/occasions/occasion.schema.ts'
import { parseFields } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { OccasionPage as default } from './occasion.page.tsx'

type Refused = Exclude<ListRefusal | RecordListRefusal, 'unknown-occasion'> | null

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const occasion = await readOccasion(ctx, params.id ?? '')
  if (!occasion) throw notFound()
  return { occasion }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const [id, fields] = [params.id ?? '', await request.formData()]
  const done = (notice: string) => redirectWithNotice(`/einwilligungen/anlaesse/${id}`, notice)
  if (fields.get('intent') === 'signed') {
    const submission = parseFields(fields, signedSchema)
    if (submission.status !== 'success') return refuse('signed', submission.reply(), null, [], 400)
    const recorded = await recordList(ctx, id, submission.value)
    if (recorded.ok) return done('occasion-recorded')
    if (recorded.reason === 'unknown-occasion') throw notFound()
    return refuse('signed', submission.reply(), recorded.reason)
  }
  const submission = parseFields(fields, linesSchema)
  if (submission.status !== 'success') return refuse('lines', submission.reply(), null, [], 400)
  const entered = await enterList(ctx, id, submission.value)
  if (entered.ok) return done('occasion-entered')
  if (entered.reason === 'unknown-occasion') throw notFound()
  if (entered.reason === 'wrong-lines') return refuse('lines', submission.reply(), null, entered.lines)
  return refuse('lines', submission.reply(), entered.reason)
})

function refuse(
  intent: 'lines' | 'signed',
  form: SubmissionResult<string[]>,
  refused: Refused,
  wrongLines: WrongLine[] = [],
  status = 409,
) {
  return data({ intent, form, refused, wrongLines }, { status })
}
