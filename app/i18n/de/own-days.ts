/** How often a person's posts were shown day by day: a picture for themselves. */
export const ownDays = {
  title: 'Dein Jahr, nur für dich',
  panel: 'Impressions je Tag',
  gap: 'graues Feld: keine Zahlen',
  alt: 'Deine Impressions je Tag vom {from} bis {until}. Am meisten waren es {value} am {day}.{gaps, plural, =0 {} one { Eine Lücke zeigt, wo Zahlen fehlen.} other { # Lücken zeigen, wo Zahlen fehlen.}}',
  counted:
    'Aus den Dateien, die du übernommen hast; die Tabelle zählt die bekannten Tage eines Monats zusammen. Tage sind Tage der Weltzeit (UTC). Wo die Linie unterbrochen ist, liegen keine Zahlen vor. LinkedIn zieht manchmal nachträglich etwas ab, deshalb kann ein Tag unter null liegen.',
  caption: 'Deine Impressions je Monat',
  month: 'Monat',
  impressions: 'Impressions',
  known: 'Bekannte Tage',
  ofDays: '{known} von {days}',
}
