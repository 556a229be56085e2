import { redirect } from '@remix-run/node'
import {
  joinProgramme,
  pauseOwn,
  readOwnParticipation,
  resumeOwn,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export { ParticipationPage as default } from './participation.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx }) => {
  const { moves } = await readOwnParticipation(ctx)
  return { moves }
})

const steps = {
  paused: { take: pauseOwn, notice: 'own-paused' },
  active: { take: resumeOwn, notice: 'own-resumed' },
  onboarding: { take: joinProgramme, notice: 'own-joined' },
} as const

/** One click: pause, come back, accept an invitation. Leaving says first what happens, on a page of its own. */
export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const to = String((await request.formData()).get('to') ?? '')
  if (to === 'left') return redirect('/profil/austritt')
  if (!isStep(to)) return redirectWithNotice('/profil/teilnahme', 'own-unchanged')
  const taken = await steps[to].take(ctx)
  return redirectWithNotice('/profil', taken.ok ? steps[to].notice : 'own-unchanged')
})

function isStep(to: string): to is keyof typeof steps {
  return Object.hasOwn(steps, to)
}
