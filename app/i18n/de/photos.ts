export const photos = {
  refusal: {
    empty: 'Die Datei ist leer. Wähle das Foto noch einmal aus.',
    'too-large': 'Die Datei ist größer als 15 MB. Teile das Foto in einer kleineren Größe.',
    svg: 'Das ist eine Zeichnung (SVG) und kein Foto. Es gehen JPEG, PNG und WebP.',
    gif: 'Das ist ein GIF. Es gehen JPEG, PNG und WebP.',
    heic: 'Das ist das iPhone-Format HEIC. Wähle in den Einstellungen der Kamera „Maximale Kompatibilität“ oder teile das Foto als JPEG.',
    'other-format': 'Dieses Bildformat geht nicht. Es gehen JPEG, PNG und WebP.',
    'not-a-picture': 'Das ist kein Foto, auch wenn die Datei so heißt. Es gehen JPEG, PNG und WebP.',
    'too-many-pixels': 'Das Foto hat mehr als 50 Megapixel. Teile es in einer kleineren Größe.',
    'too-small': 'Das Foto ist zu klein: Jede Seite braucht mindestens 200 Pixel.',
    broken: 'Die Datei ist beschädigt oder nicht vollständig angekommen. Lade sie noch einmal hoch.',
    'too-costly':
      'Dieses Foto ließ sich nicht in vertretbarer Zeit lesen. Speichere es neu als JPEG und lade es noch einmal hoch.',
    'not-allowed': 'Fotos laden Botschafter:innen und die Kommunikation hoch.',
    'unknown-occasion': 'Diesen Anlass gibt es nicht mehr. Wähle einen anderen.',
  },
}
