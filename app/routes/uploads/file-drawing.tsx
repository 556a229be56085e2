import type { PreviewedFile } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { isPageKind } from '#app/domain/linkedin/imports/upload-preview.rules.ts'

type Kind = PreviewedFile['kind']

/** A small picture of what a file is about. Decoration: the heading beside it says the same. */
export function FileDrawing({ kind }: { kind: Kind }) {
  return (
    <svg className="file-drawing" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path className="drawing__panel drawing__line" d="M10 4h20l8 8v32H10z" />
      <path className="drawing__line" d="M30 4v8h8" />
      {isPageKind(kind) ? page : drawings[kind]}
    </svg>
  )
}

const page = <path className="drawing__line" d="M16 38V24l8-6 8 6v14M14 38h20M22 38v-7h4v7" />

const drawings: Record<Exclude<Kind, `page-${string}`>, React.ReactNode> = {
  personal: <path className="drawing__line" d="M16 38v-6M22 38V24M28 38v-9M34 38V20" />,
  'single-post': <path className="drawing__line" d="M16 18h16M16 24h16M16 30h10M16 36h6" />,
  archive: <path className="drawing__line" d="M16 20h16v16H16zM16 26h16M22 23h4" />,
  portability: <path className="drawing__line" d="M16 28a5 5 0 0 1 5-5h3M32 28a5 5 0 0 1-5 5h-3M20 28h8" />,
}
