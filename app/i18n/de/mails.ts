/** Own mails as a person finds them in the app, and the mails comms has sent. */
export const mails = {
  inbox: {
    title: 'Nachrichten',
    intro: 'Alles, was dir Stadtstimmen geschrieben hat. Nur du siehst diese Liste.',
    caption: 'Deine Nachrichten, die neuesten zuerst',
    empty: 'Noch keine Nachrichten',
    emptyText: 'Was wir dir per E-Mail schreiben, findest du auch hier.',
  },
  sent: {
    title: 'Versendete Mails',
    intro: 'Einladungen und Antworten auf Vorschläge. Persönliche Mails wie Erinnerungen stehen hier nicht.',
    caption: 'Versendete Mails, die neuesten zuerst',
    empty: 'Noch keine Mails',
    emptyText: 'Sobald du jemanden einlädst oder einen Vorschlag beantwortest, steht die Mail hier.',
    linksHidden: 'Der persönliche Link in dieser Mail ist nur für die angeschriebene Person sichtbar.',
    refusedTitle: 'Die Mail ist noch nicht angekommen',
    refusedText: 'Wir versuchen es mit wachsenden Pausen weiter. Der Mailserver antwortete zuletzt:',
  },
  subject: 'Betreff',
  recipient: 'An',
  date: 'Vom',
  status: 'Zustand',
  attempts: 'Versuche',
  sentAt: 'Verschickt',
  state: { queued: 'unterwegs', sent: 'verschickt', failed: 'nicht zugestellt' },
  content: 'Inhalt',
  back: 'Zurück zur Liste',
}
