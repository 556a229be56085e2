export const uploadsNotices = {
  'files-taken': 'Die Zahlen aus den Dateien sind übernommen.',
  'page-files-taken': 'Die Zahlen der Seite sind übernommen.',
  'upload-discarded': 'Die Dateien sind vergessen. Gespeichert wurde nichts.',
  'import-undone': 'Die Zahlen aus dieser Datei sind gelöscht.',
}
