type Kind = 'bubbles' | 'bench' | 'letter'

/** A small quiet picture for empty places. Decoration: the words below it say everything. */
export function EmptyDrawing({ kind }: { kind: Kind }) {
  return (
    <svg className="drawing" viewBox="0 0 160 96" aria-hidden="true" focusable="false">
      {drawings[kind]}
      <path className="drawing__line" d="M24 88h112" />
    </svg>
  )
}

const drawings: Record<Kind, React.ReactNode> = {
  bubbles: (
    <>
      <path
        className="drawing__soft"
        d="M28 14h60a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8H54L38 70V56H28a8 8 0 0 1-8-8V22a8 8 0 0 1 8-8z"
      />
      <path
        className="drawing__panel drawing__line"
        d="M84 36h44a8 8 0 0 1 8 8v20a8 8 0 0 1-8 8h-6v10l-12-10H84a8 8 0 0 1-8-8V44a8 8 0 0 1 8-8z"
      />
      <path className="drawing__line" d="M34 28h40M34 40h26" />
      <path
        className="drawing__accent"
        d="M94 51.500a2.500 2.500 0 1 0 .1 0zM106 51.500a2.500 2.500 0 1 0 .1 0zM118 51.500a2.500 2.500 0 1 0 .1 0z"
      />
    </>
  ),
  bench: (
    <>
      <circle className="drawing__sun" cx="128" cy="20" r="10" />
      <path className="drawing__soft" d="M42 16a24 26 0 1 0 .1 0z" />
      <path
        className="drawing__line"
        d="M42 88V44M42 60l10-8M72 60h60M72 52h60M72 70h60M80 70v18M124 70v18M76 52v18M128 52v18"
      />
    </>
  ),
  letter: (
    <>
      <path className="drawing__soft" d="M40 30h80v50H40z" />
      <path className="drawing__panel drawing__line" d="M52 14h56v40H52z" />
      <path className="drawing__line" d="M62 26h36M62 36h24M40 30v50h80V30M40 34l40 28 40-28" />
    </>
  ),
}
