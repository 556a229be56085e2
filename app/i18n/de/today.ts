/** The ambassador's first page: what can I do in ten minutes? */
export const today = {
  hello: 'Hallo {name}',
  voluntary: 'Alles freiwillig.',
  unitOne: 'Beitrag',
  unit: 'Beiträgen',
  daysLeft: '{count, plural, =0 {kein Arbeitstag mehr} one {noch # Arbeitstag} other {noch # Arbeitstage}}',
  log: 'Beitrag eintragen',
  changeTarget: 'Ziel ändern',
  snooze: 'Diesen Monat passt es nicht',
  snoozed: 'Für {month} ist Ruhe: Du bekommst keine Erinnerung.',
  met: 'Geschafft. Schöner {month}.',
  metText: '{count, plural, one {# Beitrag zählt} other {# Beiträge zählen}} für {month}. Danke dir.',
  absent: 'Du bist bis {day} nicht da. Bis dahin ist hier Ruhe.',
  free: {
    'reading-along': 'Du liest mit. Schreiben darfst du jederzeit, erwartet wird nichts.',
    'short-month': 'Im {month} hast du nur wenige Arbeitstage im Programm. Erwartet wird nichts.',
  },
  counted: '{count, plural, one {# Beitrag zählt} other {# Beiträge zählen}} für {month}.',
  picks: {
    title: 'Dein Thema',
    titleMany: 'Deine Themen',
    since: 'seit {day}',
    write: 'Entwurf schreiben',
    goOn: 'Entwurf weiterschreiben',
    compose: 'Auf LinkedIn öffnen',
    giveBack: 'Zurückgeben',
  },
  ideas: {
    title: 'Ideen für dich',
    more: 'Noch Lust? Ideen für dich',
    minutes: '{count, number} Min',
    photo: 'mit Foto',
    noPhoto: 'ohne Foto',
    take: 'Nehmen',
    takeLong: '„{title}“ nehmen',
    all: 'Alle Themen',
  },
  figures: {
    title:
      '{count, plural, one {Für einen Beitrag wären jetzt Zahlen gut} other {Für # Beiträge wären jetzt Zahlen gut}}',
    text: 'Eine Datei von LinkedIn reicht für alle. Die Zahlen siehst nur du.',
    toFigures: 'Zu meinen Zahlen',
    later: 'Diesen Monat nicht',
  },
  last: {
    title: 'Deine letzten Beiträge',
    private: 'Die Zahlen siehst nur du.',
    all: 'Alle Beiträge',
  },
  away: {
    applied: {
      title: 'Deine Bewerbung ist angekommen',
      text: 'Die Kommunikation meldet sich bei dir. Bis dahin kannst du dich in Ruhe umsehen.',
    },
    invited: {
      title: 'Du bist eingeladen',
      text: 'Wenn du mitmachen magst, geht es hier los. Du kannst jederzeit wieder aufhören.',
      action: 'Mitmachen',
    },
    onboarding: {
      title: 'Schön, dass du dabei bist',
      text: 'Ein paar kleine Schritte, in deinem Tempo. Erwartet wird noch nichts; die Kommunikation begleitet dich.',
    },
    paused: {
      title: 'Du machst Pause seit {day}',
      text: 'Niemand wartet auf etwas. Wenn du wieder magst, geht es mit einem Klick weiter.',
      action: 'Weiter',
    },
    left: {
      title: 'Danke, dass du dabei warst',
      text: 'Du hast das Programm am {day} verlassen. Deine Beiträge bleiben hier für dich lesbar.',
    },
  },
}
