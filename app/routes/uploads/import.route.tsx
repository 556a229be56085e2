import { data } from '@remix-run/node'
import { warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import {
  confirmUpload,
  discardUpload,
  readImport,
  readUpload,
  undoImport,
} from '#app/domain/linkedin/linkedin.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { ImportPage as default } from './import.page.tsx'

const SHOWN_DAYS = 60
const SHOWN_WARNINGS = 50

export const loader = guarded(['ambassador'], async ({ ctx, params, locale }) => {
  const id = params.id ?? ''
  const confirmed = await readImport(ctx, id)
  if (confirmed) return { state: 'confirmed' as const, ...confirmed }
  const file = (await readUpload(ctx, id))?.files[0]
  if (!file?.own) throw notFound()
  const { warnings, own, page: _, ...about } = file
  const { days, ...preview } = { state: 'waiting' as const, ...about, ...own }
  return {
    ...preview,
    personName: ctx.actor.name,
    days: {
      ...days,
      changed: days.changed.slice(0, SHOWN_DAYS),
      moreChanged: Math.max(0, days.changed.length - SHOWN_DAYS),
    },
    warnings: warnings.slice(0, SHOWN_WARNINGS).map(warning => warningSentence(warning, locale)),
    moreWarnings: Math.max(0, warnings.length - SHOWN_WARNINGS),
  }
})

export const action = guarded(['ambassador'], async ({ ctx, params, request }) => {
  const importId = params.id ?? ''
  const form = await request.formData()
  switch (form.get('intent')) {
    case 'discard':
      return answer(await discardUpload(ctx, importId), '/zahlen', 'import-discarded')
    case 'undo':
      return answer(await undoImport(ctx, importId), '/zahlen', 'import-undone')
    default: {
      const files = (await readUpload(ctx, importId))?.files.map(file => file.importId) ?? []
      const confirmed = await confirmUpload(ctx, importId, {
        leaveOut: [],
        mine: form.get('mine') === 'on' ? files : [],
        pages: new Map(),
        counts: 'typed',
      })
      if (!confirmed.ok && confirmed.reason === 'named-somebody-else') {
        return data({ mineMissing: true }, { status: 400 })
      }
      return answer(
        confirmed,
        `/zahlen/${confirmed.ok ? confirmed.value.importIds[0] : importId}`,
        'import-confirmed',
      )
    }
  }
})

function answer(result: { ok: boolean }, path: string, notice: string) {
  if (!result.ok) throw notFound()
  return redirectWithNotice(path, notice)
}
