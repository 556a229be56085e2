export const pageFiguresNotices = {
  'page-import-undone': 'Die Zahlen aus dieser Datei der Seite sind gelöscht.',
}
