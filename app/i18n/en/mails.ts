/** Own mails as a person finds them in the app, and the mails comms has sent. */
export const mails = {
  inbox: {
    title: 'Messages',
    intro: 'Everything Stadtstimmen has written to you. Nobody else sees this list.',
    caption: 'Your messages, newest first',
    empty: 'No messages yet',
    emptyText: 'Whatever we write to you by e-mail can be found here, too.',
  },
  sent: {
    title: 'Sent mail',
    intro: 'Invitations and answers to suggestions. Personal mail such as reminders is not listed here.',
    caption: 'Sent mail, newest first',
    empty: 'No mail yet',
    emptyText: 'Once you invite somebody or answer a suggestion, the mail appears here.',
    linksHidden: 'The personal link in this mail is visible to its recipient only.',
    refusedTitle: 'The mail has not arrived yet',
    refusedText: 'We keep trying, with growing pauses. The mail server last answered:',
  },
  subject: 'Subject',
  recipient: 'To',
  date: 'Date',
  status: 'State',
  attempts: 'Attempts',
  sentAt: 'Sent',
  state: { queued: 'on its way', sent: 'sent', failed: 'not delivered' },
  content: 'Content',
  back: 'Back to the list',
}
