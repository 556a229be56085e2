/** Our sign: a speech bubble whose upper edge is a town. */
export function TownMark() {
  return (
    <svg className="town-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        className="town-mark__bubble"
        d="M3 23V12.500L9 7l6 5.500V9.500L19.500 3 24 9.500V13h5v10H15.500L9 29v-6z"
      />
      <path className="town-mark__lines" d="M8 16h16M8 19.500h10" />
    </svg>
  )
}
