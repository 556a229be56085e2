import QRCode from 'qrcode'
import type { Locale } from '#app/domain/kernel/context.ts'
import { runWorker } from '#app/domain/kernel/run-worker.ts'
import type { Block } from './markdown-blocks.ts'

const WORKER = 'app/documents/typst.worker.ts'
const LIMITS = { milliseconds: 30_000, heapMegabytes: 512 }

/** Everything that stands on a form, in the order it stands there. */
export type Form = {
  lang: Locale
  town: string
  title: string
  intro: string
  qrAlt: string
  qrCaption: string
  factsTitle: string
  facts: Array<{ label: string; value: string }>
  /** A table with a box to tick in every cell beside the first. */
  scopes: { title: string; intro: string; head: string[]; rows: string[]; yes: string } | null
  body: Block[]
  /** A table of names with room to sign; an empty name is an empty line. */
  list: { title: string; head: string[]; rows: string[] } | null
  signaturesTitle: string
  /** One line to sign for each. */
  signatures: string[]
  placeAndDate: string
  footer: string
}

/**
 * Sets a form as accessible PDF (PDF/UA-1), in a thread of its own.
 * @param address what the QR code opens
 */
export async function setForm(form: Form, address: string): Promise<Uint8Array> {
  const qr = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  const pdf = await runWorker<Uint8Array>(WORKER, { ...form, qr }, LIMITS)
  if (!pdf) throw new Error('Setting a form took too long')
  return pdf
}
