/** What somebody new gets on paper. */
export const welcomeKit = {
  title: 'Willkommensmappe',
  intro: 'Alles für den Anfang auf vier Blättern, zum Lesen und zum Ausdrucken.',
  print: 'Mappe drucken',
  values: 'Wofür wir stehen',
  valuesIntro:
    'Die Werte der Stadt. Du musst sie in keinem Beitrag nennen, sie sollen zwischen den Zeilen stehen.',
  noValues: 'Die Stadt hat ihre Werte noch nicht eingetragen.',
  goals: 'Wozu das Programm da ist',
  goalsIntro: 'Du bist Botschafter:in, keine Werbefläche. Zusammen möchten wir das erreichen:',
  first: 'Deine ersten drei Schritte',
  firstSteps: {
    read: 'Lies die Leitlinien. Das dauert zehn Minuten und beantwortet die meisten Fragen.',
    profile: 'Sieh dir dein LinkedIn-Profil an: ein Foto, was du tust, dass du für die Stadt arbeitest.',
    topic: 'Nimm dir ein Thema, zu dem dir sofort etwas einfällt. Mehr braucht der erste Beitrag nicht.',
  },
  contacts: 'Wen du fragen kannst',
  contactsIntro: 'Die Kommunikation hilft dir bei jedem Beitrag, wenn du möchtest. Keine Frage ist zu klein.',
  email: 'Per E-Mail:',
  helpTitle: 'Wo Hilfe steht',
  helpPages: { help: 'Hilfe', guidelines: 'Leitlinien', topics: 'Themen' },
  month: {
    title: 'So könnte dein {month} aussehen',
    intro:
      'Ein Beispiel mit {posts, plural, one {# Beitrag} other {# Beiträgen}}. Dein Ziel setzt du selbst, und Urlaub zählt nie gegen dich.',
    day: 'Tag',
    week: 'Woche',
    weekNumber: '{week}.',
    what: 'Was du tust',
    time: 'Zeit',
    steps: {
      take: 'Ein Thema nehmen',
      write: 'In eigenen Worten aufschreiben, was du dazu erlebt hast',
      publish: 'Noch einmal lesen, auf LinkedIn veröffentlichen, den Beitrag eintragen',
      figures: 'Wenn du magst: die Zahlen von LinkedIn hochladen',
    },
    minutes: { take: '5 Min', write: '15 Min', publish: '10 Min', figures: '5 Min' },
    outro: 'Das alles ist Arbeitszeit. Passt ein Tag nicht, passt ein anderer.',
  },
  check: 'Bevor du postest',
  checkIntro: 'Zum Aufhängen neben dem Bildschirm.',
  more: {
    title: 'Für dich bereit',
    intro: 'Die Mappe mit allem für den Anfang, und zweimal im Jahr eine kurze anonyme Umfrage.',
    kit: 'Willkommensmappe',
    pulse: 'Umfrage',
  },
}
