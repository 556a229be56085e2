import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'

/** A sheet as a phone takes it: a picture with something on it. */
export function aPicture(format: 'jpeg' | 'png' = 'jpeg'): Promise<Uint8Array> {
  const sheet = sharp({ create: { width: 60, height: 80, channels: 3, background: '#f0efe8' } })
  return sheet.toFormat(format).toBuffer()
}

/**
 * A scan as PDF: one page.
 * @param change puts something into it that has no place in a scan
 */
export async function aPdf(
  change: (pdf: PDFDocument) => unknown = () => undefined,
  options: { objectStreams?: boolean } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 300]).drawText('Ja')
  await change(pdf)
  return pdf.save({ useObjectStreams: options.objectStreams ?? true })
}

/** An entry of a PDF's catalogue, such as what happens when it is opened. */
export function inCatalogue(key: string, entries: Record<string, string>) {
  return (pdf: PDFDocument) => {
    const words = Object.entries(entries).map(([name, value]) => [
      name,
      value.startsWith('/') ? PDFName.of(value.slice(1)) : PDFString.of(value),
    ])
    pdf.catalog.set(PDFName.of(key), pdf.context.register(pdf.context.obj(Object.fromEntries(words))))
  }
}
