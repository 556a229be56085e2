export const roundsNotices = {
  'round-added': 'The call has been added. Now you can add questions of your own.',
  'round-saved': 'The call has been changed.',
  'round-closed': 'The call is closed. Nobody can apply any more.',
  'round-reopened': 'The call is open again.',
  'round-question-added': 'The question is on the form now.',
  'round-question-removed': 'The question has been removed.',
  'round-question-moved': 'The new order is in place.',
  'application-confirmed': 'Your application is confirmed. Thank you for applying.',
  'application-withdrawn': 'Your application has been withdrawn and deleted.',
  'choice-saved': 'Saved. The mails are on their way.',
  'choice-unchanged': 'There was nothing new to save. No mail went out.',
}
