/** Fetching one's own posts from LinkedIn without a file. */
export const connection = {
  title: 'Verbindung mit LinkedIn',
  intro:
    'Du kannst deine Beiträge direkt bei LinkedIn abholen, ohne eine Datei herunterzuladen. Das ist freiwillig und kostenlos, und du kannst es jederzeit beenden.',
  stateTitle: 'Dein Stand',
  states: { none: 'nicht verbunden', connected: 'verbunden', endsSoon: 'endet bald', ended: 'beendet' },
  connectedSince: 'Verbunden seit',
  endsOn: 'Endet am',
  endedOn: 'Beendet am',
  lastFetched: 'Zuletzt abgeholt',
  neverFetched: 'noch nie',
  connect: 'Mit LinkedIn verbinden',
  renew: 'Verbindung erneuern',
  leavingTitle: 'Gleich bist du bei LinkedIn',
  leavingText:
    'Dort fragt dich LinkedIn, ob wir deine Beiträge lesen dürfen. Danach kommst du hierher zurück. Der Weg ist zehn Minuten lang offen.',
  goOn: 'Weiter zu LinkedIn',
  goBack: 'Doch nicht',
  fetch: 'Beiträge abholen',
  fetching: 'Deine Beiträge werden abgeholt. Das kann bis zu einer Minute dauern …',
  fetchHint: 'Übernommen wird dabei noch nichts: Erst siehst du, was LinkedIn geschickt hat.',
  disconnect: 'Verbindung trennen',
  disconnectQuestion:
    'Der Zugang zu deinem LinkedIn-Konto wird hier sofort gelöscht. Was du übernommen hast, bleibt, bis du es rückgängig machst.',
  disconnectYes: 'Ja, Verbindung trennen',
  howTitle: 'So läuft es ab',
  how: {
    connect: 'Verbinden',
    connectText: 'Du stimmst bei LinkedIn zu. Dein Passwort sehen wir nie.',
    fetch: 'Abholen',
    fetchText: 'Nur wenn du auf „Beiträge abholen“ drückst. Von allein passiert nichts.',
    confirm: 'Ansehen und übernehmen',
    confirmText: 'Du siehst alles, bevor etwas gespeichert wird, und kannst es später rückgängig machen.',
  },
  whatTitle: 'Was abgeholt wird und was nicht',
  what: {
    posts: 'Von deinen eigenen Beiträgen: Tag, Link und die ersten Worte.',
    figures:
      'Keine Zahlen. Impressions und Reaktionen gibt LinkedIn auf diesem Weg nicht heraus; dafür brauchst du weiter die Datei.',
    others: 'Keine Nachrichten, keine Kontakte, nichts von anderen Menschen.',
    recruiting: 'Nichts davon steht im Recruiting-Bericht. LinkedIn erlaubt das nicht, und dabei bleibt es.',
    ends: 'Nach 60 Tagen endet die Verbindung von selbst. Drei Tage vorher bekommst du eine Mail.',
  },
  whoTitle: 'Für wen das geht',
  who: 'LinkedIn bietet diesen Weg nur Mitgliedern im Europäischen Wirtschaftsraum und in der Schweiz an. Die Erlaubnis kannst du auch bei LinkedIn selbst zurücknehmen, in den Einstellungen unter „Datenschutz“.',
  toUploads: 'Zurück zu deinen Zahlen',
  problemTitle: 'Das hat nicht geklappt',
  problems: {
    cancelled: 'Du hast bei LinkedIn abgebrochen. Es ist nichts gespeichert.',
    'unknown-state':
      'Dieser Weg zu LinkedIn gilt nicht mehr. Bitte beginne noch einmal mit „Mit LinkedIn verbinden“.',
    refused: 'LinkedIn hat die Verbindung nicht bestätigt. Bitte beginne noch einmal.',
    'not-allowed':
      'LinkedIn gibt diese Daten nur Mitgliedern im Europäischen Wirtschaftsraum und in der Schweiz, und erst wenn es die Anwendung deiner Stadt freigegeben hat. Die Datei zum Hochladen funktioniert immer.',
    busy: 'LinkedIn nimmt gerade keine weiteren Anfragen an. Gespeichert ist nichts. Bitte versuche es später noch einmal, spätestens morgen.',
    unavailable:
      'LinkedIn antwortet gerade nicht so, wie es soll. Gespeichert ist nichts. Bitte versuche es später noch einmal.',
    'too-much':
      'LinkedIn hat viel mehr geschickt, als ein Mensch schreibt. Gespeichert ist nichts. Bitte nimm die Datei aus deinem Datenarchiv.',
    ended:
      'Die Verbindung gibt es nicht mehr: Sie ist abgelaufen oder bei LinkedIn beendet. Wenn du möchtest, verbinde dich neu.',
  },
  hint: {
    title: 'Ohne Datei: direkt bei LinkedIn abholen',
    none: 'Du kannst Tag, Link und die ersten Worte deiner Beiträge auch direkt bei LinkedIn abholen, ganz ohne Datei. Zahlen kommen auf diesem Weg nicht.',
    connected: 'Du bist bis {date} mit LinkedIn verbunden.',
    endsSoon: 'Deine Verbindung mit LinkedIn endet am {date}. Wenn du möchtest, erneuere sie.',
    ended: 'Deine Verbindung mit LinkedIn ist am {date} zu Ende gegangen.',
    open: 'Verbindung ansehen',
  },
}
