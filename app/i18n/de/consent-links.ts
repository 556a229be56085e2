/** Pages behind personal links: reading, giving and withdrawing a consent; one's own consents. */
export const consentLinks = {
  you: 'dir',
  ask: {
    title: 'Per Link fragen',
    intro:
      'Wer noch zustimmen muss, bekommt eine Mail mit einem eigenen Link, der 30 Tage gilt. Beschäftigte lesen dort alles und unterschreiben auf Papier.',
    send: 'Link schicken',
    withdrawal: 'Widerruf eintragen',
  },
  give: {
    title: 'Einwilligung',
    titleOf: 'Fotos von {whose}',
    intro:
      'Wir fragen, bevor wir etwas zeigen. Lies in Ruhe, wähle aus, und sag Ja oder Nein. Niemand fragt nach einem Grund.',
    about: 'Was wir dich fragen',
    versionsLabel: 'Fassungen des Textes',
    versions: {
      de: 'Deutsch',
      en: 'English',
      plain: 'Einfache Sprache',
    },
    occasion: 'Anlass',
    duration: 'Gilt',
    until: 'bis {day}',
    untilWithdrawn: 'bis du widerrufst',
    name: 'Name',
    nameShown: 'Der Name darf dabei stehen.',
    nameHidden: 'Der Name steht nicht dabei.',
    answer: 'Deine Antwort',
    answerAgain: 'Anders überlegt?',
    scopes: 'Wo dürfen wir die Fotos zeigen?',
    places: 'Orte',
    scopesHint:
      'Was du nicht ankreuzt, geschieht nicht. Müssen mehrere zustimmen, gilt nur, was alle erlauben.',
    scopesHintFor:
      'Zweck: {purpose}. Was du nicht ankreuzt, geschieht nicht. Müssen mehrere zustimmen, gilt nur, was alle erlauben.',
    submit: 'Ich stimme dem Angekreuzten zu',
    decline: 'Nein, danke',
    takeBack: 'Doch lieber nicht',
    toWithdrawal: 'Ansehen oder widerrufen',
    standing: {
      declined: 'Du hast Nein gesagt',
      'waiting-for-others': 'Danke, deine Zustimmung ist da',
      given: 'Die Einwilligung gilt',
      'paper-needed': 'Hier braucht es eine Unterschrift auf Papier',
      'not-needed': 'Hier ist nichts mehr zu tun',
    },
    standingText: {
      declined: 'Das ist in Ordnung. Wir zeigen nichts.',
      'waiting-for-others':
        'Es fehlt noch die Zustimmung von anderen, die auch gefragt sind. Bis dahin zeigen wir nichts. Dann bekommst du eine Mail mit einem Link, mit dem du jederzeit widerrufen kannst.',
      given: 'Du kannst sie jederzeit widerrufen, ganz oder für einzelne Orte.',
      'paper-needed':
        'Für Beschäftigte der Stadt verlangt das Gesetz die Schriftform. Das Formular hat die Kommunikation für dich. Lesen kannst du hier alles, und Nein sagen auch.',
      'not-needed': 'Deine Zustimmung wird hier nicht oder nicht mehr gebraucht.',
    },
    refused: {
      'already-given': 'Die Einwilligung gilt schon. Du kannst sie widerrufen.',
      'paper-needed': 'Hier braucht es eine Unterschrift auf Papier.',
      'not-needed': 'Deine Zustimmung wird hier nicht mehr gebraucht.',
      over: 'Diese Anfrage ist vorbei. Es ist nichts mehr offen.',
      'nothing-left': 'Davon steht nichts mehr zur Wahl. Sieh dir bitte an, was jetzt noch gefragt ist.',
    },
    unusable: {
      unknown: 'Diesen Link kennen wir nicht',
      expired: 'Dieser Link ist abgelaufen',
    },
    unusableHelp:
      'Ohne deine Antwort zeigen wir nichts. Wenn du antworten möchtest, schickt dir die Kommunikation gern einen neuen Link.',
  },
  withdraw: {
    title: 'Einwilligung widerrufen',
    titleOf: 'Fotos von {whose}: ansehen oder widerrufen',
    now: 'Was jetzt gilt',
    since: 'Eingetragen seit',
    allowed: 'Erlaubt',
    withdrawn: 'Widerrufen',
    nothing: 'nichts',
    question: 'Was möchtest du widerrufen?',
    questionText: 'Du brauchst keinen Grund. Es hat keine Nachteile.',
    extent: 'Umfang',
    extents: {
      all: 'Alles',
      some: 'Nur für diese Orte:',
    },
    channels: 'Orte',
    channelsHint: 'Nur nötig, wenn du nicht alles widerrufst.',
    only: 'Erlaubt ist nur noch: {channel}.',
    everySheet: 'Das gilt auch für jede andere Einwilligung, die diese Orte erlaubt.',
    submit: 'Jetzt widerrufen',
    doneAll: 'Alles ist widerrufen',
    doneSome: 'Ein Teil ist widerrufen',
    after: {
      stop: 'Wir geben ab sofort kein solches Foto mehr heraus.',
      takeDown:
        'Wo eines veröffentlicht ist, nehmen wir es in den nächsten Tagen heraus. Bei Gedrucktem, das schon verteilt ist, geht das nicht.',
      copies:
        'Ein Foto, das auf LinkedIn oder anderswo im Internet stand, kann jemand kopiert haben. Diese Kopien können wir nicht zurückholen.',
      proof: 'Dass du zugestimmt und widerrufen hast, bleibt als Nachweis gespeichert.',
    },
    unusable: {
      unknown: 'Diesen Link kennen wir nicht',
      'of-age': 'Über diese Fotos entscheidet die Person jetzt selbst',
    },
    unusableHelp: 'Möchtest du widerrufen? Ein Wort an die Kommunikation genügt.',
  },
  own: {
    title: 'Meine Einwilligungen',
    intro:
      'Was du erlaubt hast, wo Fotos von dir zu sehen sind, und wie du das änderst. Nur du und die Kommunikation sehen das.',
    consents: 'Was du erlaubt hast',
    noConsents: 'Noch keine Einwilligung',
    noConsentsText: 'Für Fotos von dir ist nichts eingetragen.',
    appearances: 'Wo Fotos von dir zu sehen sind',
    appearancesIntro: 'Was im Register steht. Fehlt etwas, sag der Kommunikation Bescheid.',
    noAppearances: 'Im Register steht keine Veröffentlichung.',
    beingTakenDown: 'wird herausgenommen',
    withdraw: 'Widerrufen',
    back: 'Zurück zum Profil',
  },
  paper: {
    title: '{name}: Widerruf eintragen',
    intro:
      'Für Widerrufe, die auf Papier, am Telefon oder im Gespräch ankommen. Sie gelten sofort, ohne Rückfrage nach dem Grund.',
    day: 'Angekommen am',
    note: 'Wie der Widerruf ankam',
    noteHint: 'Zum Beispiel: Brief der Mutter, Anruf im Büro.',
    scan: 'Scan (freiwillig)',
    scanHint: 'PDF, JPEG oder PNG, höchstens 10 MB.',
    submit: 'Widerruf eintragen',
    nothingLeft: 'Diese Einwilligung ist schon ganz widerrufen, oder es wurde nichts erlaubt.',
  },
}
