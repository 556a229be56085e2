export const peopleImportNotices = {
  'people-list-confirmed': 'Die Liste ist bestätigt.',
  'people-list-discarded': 'Die Liste ist vergessen. Eingeladen wurde niemand.',
}
