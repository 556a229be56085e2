import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from '@remix-run/node'
import {
  type AddressRefusal,
  correctAddress,
  moveAmbassador,
  readPerson,
  resendInvitation,
  type StateRefusal,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { addressSchema } from '#app/domain/ambassadors/invitation.schema.ts'
import { isParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { PersonPage as default } from './person.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const person = isId(params.id ?? '') ? await readPerson(ctx, params.id ?? '') : undefined
  if (!person) throw notFound()
  return person
})

const noticeOf = {
  'already-there': 'person-already-there',
  'not-possible': 'person-move-not-possible',
  'not-yours': 'person-move-not-possible',
  'department-retired': 'person-department-retired',
  'account-closed': 'person-account-closed',
} as const satisfies Record<
  Exclude<StateRefusal, 'unknown'> | 'department-retired' | 'account-closed',
  string
>

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  if (!isId(id)) throw notFound()
  const form = await request.formData()
  if (form.get('intent') === 'resend') {
    const resent = await resendInvitation(ctx, id)
    if (resent.ok) return redirectWithNotice(`/menschen/${id}`, 'person-invited')
    if (resent.reason === 'unknown') throw notFound()
    return redirectWithNotice(`/menschen/${id}`, 'person-not-invited')
  }
  if (form.get('intent') === 'correct-address') return correct(ctx, id, form)
  const to = String(form.get('to') ?? '')
  if (!isParticipationState(to)) return redirectWithNotice(`/menschen/${id}`, 'person-move-not-possible')
  if (to === 'left') return redirect(`/menschen/${id}/austritt`)
  const moved = await moveAmbassador(ctx, id, to)
  if (moved.ok) return redirectWithNotice(`/menschen/${id}`, 'person-moved')
  if (moved.reason === 'unknown') throw notFound()
  return redirectWithNotice(`/menschen/${id}`, noticeOf[moved.reason])
})

const addressNotice = {
  'not-invited': 'person-not-invited',
  'in-use': 'person-address-in-use',
} as const satisfies Record<Exclude<AddressRefusal, 'unknown' | 'email-taken'>, string>

async function correct(ctx: Ctx<AccountActor>, id: string, form: FormData) {
  const submission = parseWithZod(form, { schema: addressSchema })
  if (submission.status !== 'success') return invalid(submission.reply())
  const corrected = await correctAddress(ctx, id, submission.value.email)
  if (corrected.ok) return redirectWithNotice(`/menschen/${id}`, 'person-address-corrected')
  if (corrected.reason === 'unknown') throw notFound()
  if (corrected.reason === 'email-taken') {
    return invalid(submission.reply({ fieldErrors: { email: ['email-taken'] } }))
  }
  return redirectWithNotice(`/menschen/${id}`, addressNotice[corrected.reason])
}
