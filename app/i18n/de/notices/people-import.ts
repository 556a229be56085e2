export const peopleImportNotices = {
  'people-list-confirmed': 'Die Liste ist bestätigt.',
  'people-list-restarted': 'Es geht weiter.',
  'people-list-discarded': 'Die Liste ist vergessen. Eingeladen wurde niemand.',
  'person-address-corrected': 'Die Adresse ist berichtigt. Die Einladung ist unterwegs.',
  'person-address-in-use': 'Mit diesem Konto war schon jemand angemeldet. Die Adresse bleibt, wie sie ist.',
}
