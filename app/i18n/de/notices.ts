/** One sentence after something was done, shown on the page people land on. */
export const notices = {
  'signed-out': 'Du bist abgemeldet. Bis bald.',
  'reset-requested': 'Wenn es zu dieser Adresse ein Konto gibt, ist eine Mail mit einem Link unterwegs.',
  'password-set': 'Dein Passwort ist gesetzt. Schön, dass du da bist.',
  saved: 'Gespeichert.',
  'account-invited': 'Die Einladung ist unterwegs.',
  'account-closed': 'Das Konto ist geschlossen.',
  'own-administration': 'Deine eigene Administration kannst du nicht abgeben.',
  'own-account': 'Dein eigenes Konto kannst du nicht schließen.',
  unknown: 'Das gibt es nicht mehr.',
}
