/** A town on a quiet day; everybody in it has something to tell. Decoration without words. */
export function TownDrawing() {
  return (
    <svg
      className="town-drawing"
      viewBox="-150 0 1100 240"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <Sky />
      <FarRoofs />
      <Library />
      <TimberedHouse />
      <TownHall />
      <NewBuilding />
      <Nursery />
      <Trees />
      <path className="town__ground" d="M-150 214H950v26H-150z" />
      <Voices />
    </svg>
  )
}

function Sky() {
  return (
    <>
      <path className="town__sky" d="M-150 0H950v240H-150z" />
      <circle className="town__sun" cx="838" cy="52" r="26" />
      <path
        className="town__cloud"
        d="M52 70a14 14 0 0 1 4-27 20 20 0 0 1 38-3 15 15 0 0 1 4 30zM560 54a11 11 0 0 1 3-21 16 16 0 0 1 31-3 12 12 0 0 1 3 24zM-96 46a11 11 0 0 1 3-21 16 16 0 0 1 31-3 12 12 0 0 1 3 24z"
      />
    </>
  )
}

function FarRoofs() {
  return (
    <>
      <path
        className="town__far"
        d="M-150 214v-40l30-24 30 24v-34l34-28 34 28v26l26-22 26 22v-30l30-26 30 26v24l24-18 26 20v-46l14-30 14 30v40l30-24 32 26v-14l28-22 28 22h40v-30l26-22 26 22v36l34-26 32 26v-54l12-24 12 24v40l36-28 34 28v-10l28-22 30 24v26l30-22 30 22v-30l28-22 36 26v20l30-26 32 26v24l32-24 22 18V214z"
      />
      <path
        className="town__beam town__beam--far"
        d="M884 214v-98M884 116l-4-38M884 116l34 18M884 116l-32 20"
      />
    </>
  )
}

function Library() {
  return (
    <>
      <path className="town__wall" d="M-96 158H16v56H-96z" />
      <path className="town__roof" d="M-106 160l66-34 66 34z" />
      <path className="town__beam" d="M-84 166v42M-62 166v42M-18 166v42M4 166v42M-102 210H22" />
      <path className="town__door" d="M-50 214v-30a10 10 0 0 1 20 0v30z" />
    </>
  )
}

function TimberedHouse() {
  return (
    <>
      <path className="town__wall" d="M112 136h92v78h-92z" />
      <path className="town__roof" d="m100 138 58-50 58 50z" />
      <path
        className="town__beam"
        d="M114 138v76M158 138v76M202 138v76M112 174h92M114 174l20-34M158 174l-20-34M158 174l20-34M202 174l-20-34"
      />
      <path className="town__window" d="M124 184h22v18h-22z" />
      <path className="town__door" d="M170 184h22v30h-22z" />
    </>
  )
}

function TownHall() {
  return (
    <>
      <path className="town__wall" d="M286 130h192v84H286zM360 62h44v70h-44z" />
      <path className="town__roof" d="M272 132h220l-34-30H306zM352 64h60l-30-44z" />
      <path className="town__beam" d="M382 20V4" />
      <path className="town__flag" d="M382 4h22l-5 5 5 5h-22z" />
      <circle className="town__clock" cx="382" cy="84" r="12" />
      <path className="town__beam" d="M382 77v7l5 3M280 132h204M278 208h208M272 214h220" />
      <path
        className="town__window"
        d="M302 146h18v22h-18zM334 146h18v22h-18zM412 146h18v22h-18zM444 146h18v22h-18zM302 182h18v22h-18zM334 182h18v22h-18zM412 182h18v22h-18zM444 182h18v22h-18z"
      />
      <path className="town__door" d="M366 214v-44a16 16 0 0 1 32 0v44z" />
    </>
  )
}

function NewBuilding() {
  return (
    <>
      <path className="town__wall" d="M540 112h88v102h-88z" />
      <path className="town__roof" d="M534 106h100v8H534z" />
      <path className="town__solar" d="m546 104 9-13h24l-9 13zM588 104l9-13h24l-9 13z" />
      <path
        className="town__window"
        d="M550 126h18v16h-18zM575 126h18v16h-18zM600 126h18v16h-18zM550 154h18v16h-18zM575 154h18v16h-18zM600 154h18v16h-18zM550 182h18v16h-18zM600 182h18v16h-18z"
      />
      <path className="town__door" d="M575 182h18v32h-18z" />
    </>
  )
}

function Nursery() {
  return (
    <>
      <path className="town__wall" d="M676 164h92v50h-92z" />
      <path className="town__roof" d="M666 166l36-30h40l36 30z" />
      <circle className="town__window" cx="698" cy="184" r="9" />
      <circle className="town__window" cx="748" cy="184" r="9" />
      <path className="town__door" d="M713 214v-28a9 9 0 0 1 18 0v28z" />
    </>
  )
}

function Trees() {
  return (
    <>
      <path
        className="town__beam"
        d="M62 214v-34M246 214v-30M512 214v-28M650 214v-26M806 214v-32M-124 214v-26M926 214v-22"
      />
      <path
        className="town__tree"
        d="M62 134a24 28 0 1 0 .1 0zM246 148a18 22 0 1 0 .1 0zM512 154a15 19 0 1 0 .1 0zM650 158a14 17 0 1 0 .1 0zM806 140a20 25 0 1 0 .1 0zM-124 156a14 17 0 1 0 .1 0zM926 160a13 16 0 1 0 .1 0z"
      />
    </>
  )
}

function Voices() {
  return (
    <>
      <path
        className="town__voice town__voice--one"
        d="M178 28h76a8 8 0 0 1 8 8v30a8 8 0 0 1-8 8h-46l-16 14V74h-14a8 8 0 0 1-8-8V36a8 8 0 0 1 8-8z"
      />
      <path
        className="town__voice town__voice--two"
        d="M440 40h62a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8h-36l-16 14V82h-10a8 8 0 0 1-8-8V48a8 8 0 0 1 8-8z"
      />
      <path
        className="town__voice town__voice--three"
        d="M676 74h70a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8h-10v14l-16-14h-44a8 8 0 0 1-8-8V82a8 8 0 0 1 8-8z"
      />
      <path className="town__line" d="M184 44h62M184 58h40M446 54h50M446 68h32M682 88h58M682 102h38" />
    </>
  )
}
