export const pulseNotices = {
  'pulse-answered': 'Thank you. Your answers are counted.',
  'pulse-already-answered': 'You have answered already. Thank you for that.',
}
