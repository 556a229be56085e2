export const roundsNotices = {
  'round-added': 'Der Aufruf ist angelegt. Jetzt kannst du eigene Fragen hinzufügen.',
  'round-saved': 'Der Aufruf ist geändert.',
  'round-closed': 'Der Aufruf ist beendet. Niemand kann sich mehr bewerben.',
  'round-reopened': 'Der Aufruf ist wieder offen.',
  'round-question-added': 'Die Frage steht jetzt im Formular.',
  'round-question-removed': 'Die Frage ist entfernt.',
  'round-question-moved': 'Die neue Reihenfolge gilt.',
  'application-confirmed': 'Deine Bewerbung ist bestätigt. Danke, dass du dich gemeldet hast.',
  'application-withdrawn': 'Deine Bewerbung ist zurückgezogen und gelöscht.',
  'choice-saved': 'Gespeichert. Die Mails sind unterwegs.',
  'choice-unchanged': 'Es war nichts Neues zu speichern. Es ging keine Mail hinaus.',
}
