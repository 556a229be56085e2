/** What the system knows, who sees it, how long it stays; and what oversight reads. */
export const privacy = {
  title: 'Was das System über mich weiß',
  intro:
    'Jede Art von Daten, die hier gespeichert wird: wozu, wer sie sieht und wie lange sie bleibt. Diese Seite entsteht aus dem laufenden System und ist als Anlage zur Dienstvereinbarung druckbar.',
  noRanking:
    'Es gibt keine Rangliste, keine Punkte und keine Auswertung einzelner Menschen. Zahlen zu Beiträgen sehen nur die, denen sie gehören; alle anderen sehen Summen über mindestens {smallestGroup} Personen.',
  column: { kind: 'Daten', purpose: 'Wozu', audience: 'Wer sieht sie', retention: 'Wie lange' },
  caption: 'Gespeicherte Daten über Menschen',
  audience: {
    self: 'nur du selbst',
    programme: 'alle im Programm',
    comms: 'Kommunikation',
    hr: 'Personal',
    oversight: 'Personalrat und Datenschutz',
    admin: 'Administration',
    nobody: 'niemand',
  },
  retention: {
    'with-account': 'bis das Konto gelöscht wird',
    'with-programme': 'bis das Konto gelöscht wird; in Summen ohne Namen darüber hinaus',
    'after-90-days': '90 Tage',
    'after-one-day': 'einen Tag',
    'after-24-hours': '24 Stunden',
    'session-end': 'bis zum Abmelden oder Ablauf',
    kept: 'dauerhaft, als Nachweis von Änderungen',
  },
  kinds: {
    account: {
      name: 'Konto',
      what: 'Name, dienstliche E-Mail-Adresse, Sprache, Rollen, Passwort als Prüfwert',
      purpose: 'Anmelden und das Richtige sehen',
    },
    participation: {
      name: 'Teilnahme',
      what: 'seit wann du dabei bist, Pausen, Bereich',
      purpose: 'Programm organisieren; Quoten mit den Menschen rechnen, die damals dabei waren',
    },
    target: {
      name: 'Ziel',
      what: 'wie viele Beiträge du dir im Monat vornimmst',
      purpose: 'dein Monatsstand und passende Erinnerungen',
    },
    absence: {
      name: 'Abwesenheit',
      what: 'von und bis, ohne Grund',
      purpose: 'weniger erwarten, nicht erinnern',
    },
    picks: {
      name: 'Genommene Themen',
      what: 'welches Thema seit wann, dein Entwurf (den Entwurf siehst nur du)',
      purpose: 'Themen nicht doppelt vergeben; andere sehen Bereich und Datum',
    },
    posts: {
      name: 'Beiträge',
      what: 'Link, Zeitpunkt, Thema, Ziele, Werte, Aufwand, Resonanz',
      purpose: 'Monatsstand, Abdeckung der Bereiche, Berichte als Summen',
    },
    figures: {
      name: 'Zahlen',
      what: 'Impressions, Reaktionen und andere Zahlen zu deinen Beiträgen und Tagen',
      purpose: 'für dich; in Berichten nur als Summen',
    },
    uploads: {
      name: 'Hochgeladene Dateien von LinkedIn',
      what: 'Dateiname, Zeitraum, erkannte Zahlen; die Datei selbst wird nicht aufbewahrt',
      purpose: 'nachvollziehen, woher eine Zahl kommt',
    },
    nudges: {
      name: 'Erinnerungen',
      what: 'wann und warum du eine bekommen hast, Monate ohne Erinnerung',
      purpose: 'höchstens zwei im Monat, nie doppelt',
    },
    tasks: {
      name: 'Gesprächswünsche',
      what: 'Bitte um Hilfe, Anregung zu einem Gespräch, ohne Zahlen',
      purpose: 'damit sich jemand meldet',
    },
    suggestions: {
      name: 'Vorschläge',
      what: 'deine Themenvorschläge und die Antwort darauf',
      purpose: 'die Themen gemeinsam weiterentwickeln',
    },
    mails: {
      name: 'Nachrichten',
      what: 'welche Mail wann an dich ging',
      purpose: 'Zustellung; Einladungen und Antworten auf Vorschläge sieht auch die Kommunikation',
    },
    links: {
      name: 'Persönliche Links',
      what: 'wofür ein Link gilt und bis wann; der geheime Teil wird nicht gespeichert',
      purpose: 'Antworten aus einer Mail ohne Anmeldung',
    },
    sessions: {
      name: 'Sitzungen',
      what: 'seit wann du angemeldet bist, zuletzt gesehen; keine Geräte, keine Orte',
      purpose: 'angemeldet bleiben',
    },
    signInAttempts: {
      name: 'Fehlgeschlagene Anmeldungen',
      what: 'verschlüsselter Zähler ohne Adresse',
      purpose: 'Passwörter vor dem Durchprobieren schützen',
    },
    auditLog: {
      name: 'Änderungsprotokoll',
      what: 'wer wann welche Einstellung, Rolle oder welches Thema geändert hat; nicht, wer wann gearbeitet hat',
      purpose: 'Nachvollziehbarkeit gegenüber Personalrat und Datenschutz',
    },
  },
  transparency: {
    title: 'Transparenz',
    intro:
      'Was eingestellt ist und wer welche Rolle hat. Zahlen von Menschen stehen hier nicht, weil es sie für andere nicht gibt.',
    settingsTitle: 'Einstellungen',
    settingsCaption: 'Wie das System eingestellt ist',
    setting: 'Einstellung',
    value: 'Wert',
    staffTitle: 'Wer hat welche Rolle',
    staffCaption: 'Konten mit einer Rolle außer Botschafter:in',
    name: 'Name',
    roles: 'Rollen',
    dataUse: 'Was das System über Menschen weiß',
    log: 'Zum Änderungsprotokoll',
  },
  log: {
    title: 'Änderungsprotokoll',
    intro: 'Wer was geändert hat. Es hält Änderungen fest, keine Arbeitszeiten.',
    caption: 'Änderungen, neueste zuerst',
    when: 'Wann',
    who: 'Wer',
    action: 'Was',
    detail: 'Einzelheiten',
    empty: 'Noch keine Änderungen',
    emptyText: 'Sobald jemand etwas einstellt oder eine Rolle ändert, steht es hier.',
    older: 'Ältere',
    newest: 'Zu den neuesten',
    actor: {
      account: 'gelöschtes Konto',
      system: 'das System',
      link: 'über einen persönlichen Link',
      visitor: 'nicht angemeldet',
    },
  },
}
