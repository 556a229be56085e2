import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dropFile, keepFile, readFile, type WrittenFile, writeFile } from '#app/domain/files/files.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { changeConsent } from '../recording/change-consent.ts'
import { isScan, updateConsent } from '../recording/consent.queries.ts'
import { checkScan } from './check-scan.ts'
import type { ScanRefusal } from './scan.rules.ts'

/** Looks at a scan and writes its bytes into the store; it becomes evidence when `keepFile` gives it a row. */
export async function writeScan(
  ctx: Pick<Ctx, 'files'>,
  bytes: Uint8Array,
): Promise<Result<WrittenFile, ScanRefusal>> {
  const checked = await checkScan(bytes)
  if (!checked.ok) return checked
  return success(await writeFile(ctx, { bytes, mediaType: checked.value }))
}

/**
 * Puts the scan of the signed form to a consent that waits for its answers. Until they are recorded a better scan
 * takes its place; from then on it is evidence and stays.
 */
export async function attachScan(
  ctx: Ctx<AccountActor>,
  consentId: string,
  bytes: Uint8Array,
): Promise<Result<undefined, ScanRefusal | 'unknown-consent' | 'already-answered'>> {
  const written = await writeScan(ctx, bytes)
  if (!written.ok) return written
  return changeConsent(ctx, consentId, async ({ ctx: held, consent }) => {
    if (consent.givenOn !== null) return failure('already-answered')
    const scanId = await keepFile(held, written.value)
    await updateConsent(held.db, consent.id, { scanId })
    if (consent.scanId !== null) await dropFile(held, consent.scanId)
    await writeAudit(held, { action: 'consent.scan-added', subject: { type: 'consent', id: consent.id } })
    return success()
  })
}

/** The bytes of a scan, for comms; undefined for a file that is no evidence of a consent. */
export async function readScan(
  ctx: Pick<Ctx, 'db' | 'files'>,
  fileId: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  return isId(fileId) && (await isScan(ctx.db, fileId)) ? readFile(ctx, fileId) : undefined
}
