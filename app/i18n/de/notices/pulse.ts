export const pulseNotices = {
  'pulse-answered': 'Danke. Deine Antworten sind gezählt.',
  'pulse-already-answered': 'Du hast schon geantwortet. Danke dafür.',
}
