export const ideasNotices = {
  'wall-opened': 'Die Wand ist offen. Zeig die Leinwand, dann kann es losgehen.',
  'wall-ended': 'Die Wand ist geschlossen. Alle Ideen stehen hier.',
  'wall-cancelled': 'Diese Veranstaltung ist abgesagt, deshalb bleibt die Wand geschlossen.',
  'wall-too-early': 'Die Wand lässt sich frühestens einen Tag vor dem Workshop öffnen.',
  'idea-set-aside': 'Die Idee ist zur Seite gelegt.',
  'idea-restored': 'Die Idee ist wieder da.',
  'idea-already-a-topic': 'Aus dieser Idee ist schon ein Thema geworden.',
  'idea-became-topic': 'Das Thema ist in der Bibliothek.',
  'idea-added': 'Danke. Deine Idee steht auf der Leinwand. Hast du noch eine?',
}
