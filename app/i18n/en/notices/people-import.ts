export const peopleImportNotices = {
  'people-list-confirmed': 'The list is confirmed.',
  'people-list-restarted': 'It goes on.',
  'people-list-discarded': 'The list is forgotten. Nobody was invited.',
  'person-address-corrected': 'The address is corrected. The invitation is on its way.',
  'person-address-in-use': 'Somebody has signed in with this account before. The address stays as it is.',
}
