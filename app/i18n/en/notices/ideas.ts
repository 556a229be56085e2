export const ideasNotices = {
  'wall-opened': 'The wall is open. Show the screen, and you can begin.',
  'wall-ended': 'The wall is closed. All ideas are here.',
  'wall-cancelled': 'This event was called off, so the wall stays closed.',
  'wall-too-early': 'The wall can be opened from one day before the workshop.',
  'idea-set-aside': 'The idea is set aside.',
  'idea-restored': 'The idea is back.',
  'idea-already-a-topic': 'This idea has already become a topic.',
  'idea-became-topic': 'The topic is in the library.',
  'idea-added': 'Thank you. Your idea is on the screen. Do you have another one?',
}
