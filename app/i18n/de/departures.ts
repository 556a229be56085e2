import { ownDataFields } from './own-data.ts'
import { ownDataWords } from './own-data-words.ts'

/** Leaving the programme, coming back, one's own data. */
export const departures = {
  leave: {
    title: 'Programm verlassen',
    intro: 'Du kannst jederzeit aufhören, ohne einen Grund zu nennen. Hier steht vorher, was dann passiert.',
    introOnRequest:
      'Nur auf Wunsch der Person. Hier steht, was dann passiert; dasselbe bekommt sie in einer Mail.',
    titleFor: '{name}: Austritt eintragen',
    whatHappens: 'Was dann passiert',
    facts: {
      posts:
        'Beiträge auf LinkedIn gehören ihren Autor:innen und bleiben. Als öffentliche Beiträge zählen sie weiter mit.',
      figures:
        'Persönliche Zahlen werden Summen ohne Namen: gleich oder nach 90 Tagen. In diesen 90 Tagen bleiben alle Daten zum Mitnehmen da.',
      photos:
        'Einwilligungen für Fotos bleiben gültig, solange die Person bei der Stadt arbeitet. Die Kommunikation sieht sich die Fotos an. Widerrufen geht jederzeit.',
      topics: 'Angefangene Themen gehen zurück in die Bibliothek.',
      reminders: 'Erinnerungen hören sofort auf.',
      events: 'Anmeldungen zu Terminen werden abgesagt, der Kalenderlink endet.',
      account:
        'Das Konto endet mit dem letzten Tag, außer es hat noch andere Aufgaben, zum Beispiel in der Kommunikation.',
      back: 'Zurückkommen geht jederzeit. Ein Wort an die Kommunikation genügt.',
    },
    lastDay: 'Letzter Tag',
    lastDayHint: 'Heute heißt: ab sofort. Frühestens heute, spätestens am {latest}.',
    figures: 'Was soll mit den Zahlen geschehen?',
    choices: { keep: 'Erst 90 Tage aufheben', anonymise: 'Gleich in Summen umwandeln' },
    choiceHints: {
      keep: 'So kannst du sie mitnehmen: Du bekommst einen Link, der ohne Konto geht. Danach werden sie Summen ohne Namen. Über den Link kannst du das auch abkürzen.',
      anonymise: 'Mit dem letzten Tag bleiben nur Summen ohne Namen. Das lässt sich nicht rückgängig machen.',
    },
    keptOnRequest:
      'Die Zahlen werden 90 Tage für die Person aufgehoben. Früher darf nur sie selbst sie aufgeben.',
    leavesTown: 'Verlässt auch die Stadt',
    leavesTownHint:
      'Dann enden mit demselben Tag die Einwilligungen, die mit der Beschäftigung enden. Fotos, die damit online sind, werden herausgenommen.',
    submit: 'Programm verlassen',
    submitOnRequest: 'Austritt eintragen',
    alreadyLeft: 'Diese Person ist nicht mehr im Programm.',
  },
  planned: {
    title: 'Austritt geplant',
    text: 'Dein letzter Tag ist der {day}. Bis dahin bleibt alles, wie es ist, nur Erinnerungen kommen keine mehr.',
    textFor:
      'Der letzte Tag ist der {day}. Bis dahin bleibt alles, wie es ist, nur Erinnerungen kommen keine mehr.',
    figures: {
      keep: 'Deine Zahlen heben wir danach 90 Tage für dich auf.',
      anonymise: 'Deine Zahlen gehen mit diesem Tag in Summen ohne Namen auf.',
    },
    takeBack: 'Doch dabeibleiben',
    takeBackFor: 'Austritt zurücknehmen',
  },
  toPerson: 'Zurück zur Person',
  toProfile: 'Zurück zum Profil',
  data: {
    title: 'Meine Daten',
    intro: 'Alles, was Stadtstimmen über dich gespeichert hat, nach Art geordnet. Nur du siehst diese Seite.',
    download: 'Alles als Datei mitnehmen (JSON)',
    downloadHint: 'Eine Datei, die jedes Programm lesen kann. Sie enthält alles, auch was hier gekürzt ist.',
    count: '{count, plural, =0 {nichts gespeichert} one {# Eintrag} other {# Einträge}}',
    show: 'Ansehen: {kind}',
    shortened: 'Hier stehen die neuesten {count}. In der Datei sind alle.',
    yes: 'ja',
    no: 'nein',
    fields: ownDataFields,
    words: ownDataWords,
  },
  kept: {
    title: 'Deine Daten',
    intro:
      'Hallo {name}, hier ist alles, was Stadtstimmen über dich gespeichert hat. Der Link gilt bis zum {day}.',
    figures: 'Deine Zahlen',
    keptUntil: 'Deine Zahlen sind bis zum {day} für dich aufgehoben. Danach werden sie Summen ohne Namen.',
    gone: 'Deine Zahlen sind in Summen ohne Namen aufgegangen.',
    sooner: 'Nicht so lange warten',
    soonerQuestion:
      'Die Zahlen werden jetzt gelöscht und bleiben nur als Teil von Summen. Das lässt sich nicht rückgängig machen.',
    soonerSubmit: 'Jetzt in Summen umwandeln',
    unusable: 'Dieser Link geht nicht mehr',
    reasons: {
      expired: 'Die 90 Tage sind vorbei. Deine Zahlen sind in Summen ohne Namen aufgegangen.',
      unknown: 'Vielleicht ist er nicht vollständig kopiert.',
      returned: 'Du bist wieder dabei. Deine Daten findest du auf deinem Profil.',
    },
    toStart: 'Zur Startseite',
  },
}
