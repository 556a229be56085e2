/** Who joined when, and who is still there. */
export const cohorts = {
  title: 'Jahrgänge',
  asOf: 'Stand {day}',
  intro: 'Wer wann dazukam, wie viele geblieben sind, und welche Bereiche gerade fehlen.',
  link: 'Jahrgänge ansehen',
  retention: {
    title: 'Wie viele geblieben sind',
    intro: 'Ein Jahrgang ist ein halbes Jahr. Summen stehen hier ab {k} Menschen.',
    none: 'Noch ist niemand dazugekommen',
    noneText: 'Sobald die Ersten mit dem Onboarding beginnen, entsteht hier ihr Jahrgang.',
    cohort: 'Dazugekommen',
    firstHalf: '1. Halbjahr {year}',
    secondHalf: '2. Halbjahr {year}',
    others: 'Weitere Jahrgänge zusammen',
    all: 'Alle zusammen',
    after6: 'Nach 6 Monaten aktiv',
    after12: 'Nach 12 Monaten aktiv',
    now: 'Heute dabei',
    someOf: '{stayed} von {of} ({share})',
    merged: 'bei „weitere Jahrgänge“',
    suppressed: 'k. A. (unter {k})',
    tooEarly: 'noch zu früh',
    howCounted: 'So wird gezählt',
    howJoined:
      'Dazugekommen ist, wer mit dem Onboarding begonnen hat oder aktiv wurde. Wer ging und wiederkam, gehört zum ersten Jahrgang.',
    howStayed:
      'Die Monate zählen für jeden Menschen ab dem eigenen ersten Tag. Heute dabei sind auch Menschen im Onboarding und in einer Pause. Ein Jahrgang steht hier, sobald die Zeit für alle um ist.',
    howHidden:
      'Jahrgänge mit weniger als {k} Menschen stehen zusammen. Reicht das nicht, kommt der nächstkleine dazu, damit sich nichts ausrechnen lässt.',
  },
  missing: {
    title: 'Welche Bereiche gerade fehlen',
    some: 'Zurzeit ist dort niemand aktiv: {departments}.',
    none: 'In jedem Bereich ist jemand aktiv.',
    active: 'jemand aktiv',
    coming: 'jemand im Onboarding',
    nobody: 'niemand aktiv',
  },
  joined: {
    title: 'Wer {year} dazukam',
    intro: 'Nur Namen, keine Zahlen einzelner Menschen.',
    chooseYear: 'Jahr wählen',
    firstHalf: '1. Halbjahr: {count}',
    secondHalf: '2. Halbjahr: {count}',
    nobody: 'niemand',
    since: 'am {day}',
  },
}
