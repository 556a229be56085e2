export const takeDownNotices = {
  'own-consent-given': 'Danke. Deine Zustimmung ist eingetragen, eine Bestätigung ist unterwegs.',
  'own-consent-others-missing': 'Danke. Deine Zustimmung ist eingetragen.',
  'consent-declined': 'Danke für deine Antwort. Wir zeigen nichts.',
  'consent-withdrawn': 'Dein Widerruf ist eingetragen und gilt ab sofort.',
  'withdrawal-entered': 'Der Widerruf ist eingetragen und gilt ab sofort.',
  'consent-asked-by-link': 'Die Anfrage ist unterwegs.',
  'consent-asked-today': 'Heute ist schon eine Anfrage hinausgegangen.',
  'consent-ask-already-given': 'Hier fehlt keine Zustimmung mehr.',
  'consent-ask-over': 'Diese Einwilligung wäre schon abgelaufen.',
  'consent-ask-guardian-missing': 'Es fehlen Sorgeberechtigte im Register. Trag sie bitte zuerst ein.',
  'consent-ask-no-address':
    'Es fehlt eine Mailadresse. Trag sie bitte zuerst ein, oder nimm das Formular auf Papier.',
  'take-down-done': 'Danke, dass du dich gekümmert hast.',
  'use-entered': 'Danke. Hier steht, was jetzt zu tun ist.',
  'take-down-closed': 'Das ist schon erledigt.',
  'consent-notice-settled': 'Erledigt.',
}
