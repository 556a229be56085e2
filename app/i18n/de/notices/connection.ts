export const connectionNotices = {
  'connection-made': 'Du bist mit LinkedIn verbunden. Jetzt kannst du deine Beiträge abholen.',
  'connection-disconnected':
    'Die Verbindung ist getrennt. Was du übernommen hast, bleibt, bis du es rückgängig machst.',
  'connection-nothing-new': 'Nichts Neues: Diese Beiträge hast du schon übernommen.',
  'connection-no-posts': 'LinkedIn nennt noch keine Beiträge von dir. Es gibt nichts abzuholen.',
}
