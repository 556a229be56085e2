import type { Day } from '#app/domain/kernel/calendar.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { LinkedinImport } from '#db/types.generated.ts'
import { upsertPreview } from './import.queries.ts'
import {
  exportedOn,
  findImplausible,
  type Implausible,
  type ImportContent,
  storableText,
  writeContent,
} from './import-content.rules.ts'

const LONGEST_FILE_NAME = 250

/** Where content comes from: a file, or a connection under a name of its own. */
export type PreviewSource = {
  kind: LinkedinImport['kind']
  fileName: string
  fileSha256: string
  content: ImportContent
}

/**
 * Keeps what was read for a day, so that its owner can look at it and confirm. No figure is stored. The same source
 * again replaces its earlier preview.
 * @returns the import's id, null if this source is confirmed already; or what cannot be true about it
 */
export async function storePreview(
  { db, actor, now }: Ctx<AmbassadorActor>,
  { kind, fileName, fileSha256, content }: PreviewSource,
): Promise<{ ok: true; value: { importId: string | null } } | Implausible> {
  const today: Day = dayOf(now)
  const implausible = findImplausible(content, today)
  if (implausible) return implausible
  const importId = await upsertPreview(db, {
    id: newId(),
    ambassadorId: actor.ambassadorId,
    kind,
    fileName: storableText(fileName).slice(0, LONGEST_FILE_NAME),
    fileSha256,
    periodFrom: content.period?.from ?? null,
    periodTo: content.period?.to ?? null,
    exportedOn: exportedOn(content, today),
    uploadedAt: now.toString(),
    content: writeContent(content),
  })
  return { ok: true, value: { importId: importId ?? null } }
}
