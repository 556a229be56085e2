import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import QRCode from 'qrcode'

/** What a reader, a screen reader and a camera find in a PDF. */
export type ReadPdf = {
  title: string | undefined
  language: string | undefined
  tagged: boolean
  /** The part of PDF/UA it says to follow, null if none. */
  universalAccess: string | null
  text: string
  /** The words of each page. */
  pageTexts: string[]
  pages: number
  /** Dark squares of the code on the first page as 'column row', its quiet edge cut off. */
  darkSquares: Set<string>
}

/** Opens a PDF with a reader that has nothing to do with the program that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'))
  const xmp = metadata instanceof PDFRawStream ? textOf(metadata) : ''
  const contents = pdf.getPages().map(page => ({ page, source: contentOf(page.node.Contents()) }))
  const pageTexts = contents.map(({ page, source }) => wordsOf(source, fontsOf(page.node.Resources())))
  return {
    title: pdf.getTitle(),
    language: pdf.getLanguage(),
    tagged:
      pdf.catalog.has(PDFName.of('StructTreeRoot')) &&
      pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString().includes('/Marked true'),
    universalAccess: /<pdfuaid:part>(\d)<|pdfuaid:part="(\d)"/.exec(xmp)?.slice(1).find(Boolean) ?? null,
    text: pageTexts.join('\n'),
    pageTexts,
    pages: contents.length,
    darkSquares: squaresOf(contents[0]?.source ?? ''),
  }
}

/** The dark squares of the code that leads to an address. */
export function codeFor(address: string): Set<string> {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules
  return new Set([...data].flatMap((dark, at) => (dark ? [`${at % size} ${Math.floor(at / size)}`] : [])))
}

function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

function contentOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFRawStream) return textOf(contents)
  if (!(contents instanceof PDFArray)) return ''
  return contents
    .asArray()
    .map((_, index) => contentOf(contents.lookup(index)))
    .join('\n')
}

type Alphabet = Map<number, string>

// Which sign a glyph stands for, by the name of the font on the page.
function fontsOf(resources: PDFDict | undefined): Map<string, Alphabet> {
  const fonts = resources?.lookup(PDFName.of('Font'), PDFDict)
  const named =
    fonts?.keys().map(key => [key.decodeText(), alphabetOf(fonts.lookup(key, PDFDict))] as const) ?? []
  return new Map(named)
}

function alphabetOf(font: PDFDict): Alphabet {
  const source = contentOf(font.lookup(PDFName.of('ToUnicode')))
  const signs: Alphabet = new Map()
  for (const [, block = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', sign = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      signs.set(Number.parseInt(glyph, 16), Buffer.from(sign, 'hex').swap16().toString('utf16le'))
    }
  }
  return signs
}

function wordsOf(source: string, fonts: Map<string, Alphabet>): string {
  let alphabet: Alphabet = new Map()
  let text = ''
  for (const [, font, shown] of source.matchAll(
    /\/(\w+) [\d.]+ Tf|(\[(?:\((?:\\[\s\S]|[^\\)])*\)|[^\]])*\]) TJ/g,
  )) {
    if (font) alphabet = fonts.get(font) ?? new Map()
    for (const [, string = ''] of (shown ?? '').matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
      const bytes = unescaped(string)
      for (let at = 0; at + 1 < bytes.length; at += 2) text += alphabet.get(bytes.readUInt16BE(at)) ?? ''
    }
    if (shown) text += ' '
  }
  return text.replace(/\u00ad/g, '').replace(/\s+/g, ' ')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(string: string): Buffer {
  const plain = string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
  return Buffer.from(plain, 'latin1')
}

// The code is drawn as lines of one square's height, two squares in from its edge.
function squaresOf(source: string): Set<string> {
  const squares = new Set<string>()
  for (const [, from, y, to] of source.matchAll(/^(\d+) (\d+)\.5 m\n(\d+) \2\.5 l$/gm)) {
    for (let x = Number(from); x < Number(to); x += 1) squares.add(`${x - 2} ${Number(y) - 2}`)
  }
  return squares
}
