export const peopleImportNotices = {
  'people-list-confirmed': 'The list is confirmed.',
  'people-list-discarded': 'The list is forgotten. Nobody was invited.',
}
