export const departuresNotices = {
  'departure-planned': 'The last day is entered. Until then everything stays as it is.',
  'departure-completed': 'It is entered that the person has left. They get a mail that says thank you.',
  'departure-taken-back': 'Good that you are staying. The planned departure is taken back.',
  'departure-taken-back-for': 'The planned departure is taken back.',
  'departure-already-planned': 'A departure is entered already: somebody was faster.',
  'departure-already-left': 'This person is no longer in the programme.',
  'departure-nothing-planned': 'There is no departure left to take back.',
  'figures-anonymised': 'Your figures have become part of totals without a name.',
}
