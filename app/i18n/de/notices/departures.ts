export const departuresNotices = {
  'departure-planned': 'Der letzte Tag ist eingetragen. Bis dahin bleibt alles, wie es ist.',
  'departure-completed': 'Der Austritt ist eingetragen. Die Person bekommt eine Mail mit einem Dank.',
  'departure-taken-back': 'Schön, dass du bleibst. Der geplante Austritt ist zurückgenommen.',
  'departure-taken-back-for': 'Der geplante Austritt ist zurückgenommen.',
  'departure-already-planned': 'Ein Austritt ist schon eingetragen: Jemand war schneller.',
  'departure-already-left': 'Diese Person ist schon nicht mehr im Programm.',
  'departure-nothing-planned': 'Hier ist kein Austritt mehr zurückzunehmen.',
  'figures-anonymised': 'Deine Zahlen sind in Summen ohne Namen aufgegangen.',
}
