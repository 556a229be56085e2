/** One sentence after something was done, shown on the page people land on. */
export const notices = {
  'signed-out': 'Du bist abgemeldet. Bis bald.',
  'reset-requested': 'Wenn es zu dieser Adresse ein Konto gibt, ist eine Mail mit einem Link unterwegs.',
  'password-set': 'Dein Passwort ist gesetzt. Schön, dass du da bist.',
  saved: 'Gespeichert.',
}
