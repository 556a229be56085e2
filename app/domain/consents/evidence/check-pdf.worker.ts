// Parses a PDF and reads through all of its objects, those in compressed object streams as well.
import { parentPort, workerData } from 'node:worker_threads'
import {
  EncryptedPDFError,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib'
import { type ScanRefusal, whyNameRefuses } from './scan.rules.ts'

// Of an object that is written twice the parser keeps the last, and a viewer may follow the other: both are looked at.
const objects: PDFObject[] = []
const { assign } = PDFContext.prototype
PDFContext.prototype.assign = function (ref, object) {
  objects.push(object)
  assign.call(this, ref, object)
}

parentPort?.postMessage(await check(workerData as Uint8Array))

async function check(bytes: Uint8Array): Promise<ScanRefusal | 'fine'> {
  const pdf = await open(bytes)
  if (!(pdf instanceof PDFDocument)) return pdf
  if (pdf.isEncrypted) return 'encrypted'
  if (objects.some(object => object instanceof PDFInvalidObject)) return 'broken'
  const roots = [...objects, ...Object.values(pdf.context.trailerInfo).filter(each => each !== undefined)]
  for (const name of namesIn(roots)) {
    const refusal = whyNameRefuses(name)
    if (refusal) return refusal
  }
  return pageCount(pdf) > 0 ? 'fine' : 'broken'
}

async function open(bytes: Uint8Array): Promise<PDFDocument | ScanRefusal> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false })
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'encrypted' : 'broken'
  }
}

function pageCount(pdf: PDFDocument): number {
  try {
    return pdf.getPageCount()
  } catch {
    return 0
  }
}

// Every name, as key and as value. Objects that others point to are in the list themselves.
function* namesIn(roots: readonly PDFObject[]): Generator<string> {
  const waiting: PDFObject[] = [...roots]
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFName) yield object.decodeText()
    else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFStream) waiting.push(object.dict)
    else if (object instanceof PDFDict) waiting.push(...object.entries().flat())
  }
}
