/** A small quiet picture for empty places. Decoration: the words below it say everything. */
export function EmptyDrawing(_props: { kind: 'bubbles' | 'bench' | 'letter' }) {
  return (
    <svg className="drawing" viewBox="0 0 160 96" aria-hidden="true" focusable="false">
      <path className="drawing__line" d="M20 80h120" />
    </svg>
  )
}
