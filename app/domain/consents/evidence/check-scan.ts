import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { runApart } from '#app/domain/kernel/run-apart.ts'
import { runWorker } from '#app/domain/kernel/run-worker.ts'
import { type ScanRefusal, type ScanType, scanTypeOf } from './scan.rules.ts'

const PDF_WORKER = 'app/domain/consents/evidence/check-pdf.worker.ts'
const PDF_LIMITS = { milliseconds: 20_000, heapMegabytes: 512 }
const PICTURE_WORKER = 'app/domain/consents/evidence/check-picture.worker.ts'
const PICTURE_LIMITS = { milliseconds: 20_000, heapMegabytes: 128 }

/**
 * Looks whether a file may be kept as evidence: a picture that can be opened to its last line, or a PDF that only
 * shows something. The file itself is not changed: as evidence it stays what it was.
 */
export async function checkScan(bytes: Uint8Array): Promise<Result<ScanType, ScanRefusal>> {
  const type = scanTypeOf(bytes)
  if (!type.ok) return type
  if (type.value !== 'application/pdf') return (await isPicture(bytes)) ? type : failure('broken')
  const answer = await runWorker<ScanRefusal | 'fine'>(PDF_WORKER, bytes, PDF_LIMITS)
  if (answer === 'fine') return success(type.value)
  return failure(answer ?? 'broken')
}

async function isPicture(bytes: Uint8Array): Promise<boolean> {
  const answer = await runApart<boolean>(PICTURE_WORKER, { bytes }, PICTURE_LIMITS)
  return answer.ok && answer.value
}
