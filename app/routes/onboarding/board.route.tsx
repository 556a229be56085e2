import type { Locale } from '#app/domain/kernel/context.ts'
import { type BoardLine, readBoard } from '#app/domain/onboarding/onboarding.server.ts'
import { guarded } from '#app/web/guard.ts'

export { BoardPage as default } from './board.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, locale }) => ({
  people: (await readBoard(ctx)).map(({ forPerson, forComms, ...line }) => ({
    ...line,
    forPerson: forPerson.map(step => titleIn(step, locale)),
    forComms: forComms.map(step => titleIn(step, locale)),
  })),
}))

function titleIn({ titleDe, titleEn }: BoardLine['forPerson'][number], locale: Locale): string {
  return locale === 'de' ? titleDe : titleEn
}
