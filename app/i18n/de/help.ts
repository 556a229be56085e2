/** The page that leads to every help text. */
export const help = {
  title: 'Hilfe',
  intro: 'Kurze Texte zu dem, was du hier tust.',
  ambassador: 'Für Botschafter:innen: Themen, Beiträge, Ziel und Pause',
  welcomeKit: 'Willkommensmappe für den Anfang, zum Ausdrucken',
  linkedin: 'Zahlen von LinkedIn herunterladen und hochladen',
  photos: 'Fotos aufnehmen, hochladen und prüfen',
  guidelines: 'Leitlinien fürs Posten',
  comms: 'Für die Kommunikation: Menschen, Themen, Berichte',
  pageExport: 'Für die Kommunikation: Zahlen der Seite herunterladen und hochladen',
  consents: 'Für die Kommunikation: Einwilligungen für Fotos',
  hr: 'Für das Personal: Stellen und Recruiting-Bericht',
  accessibility: 'Barrierefreiheit und Rückmeldung',
  personalLink:
    'Persönliche Links in Nachrichten sind nur für die Person gedacht, die sie bekommt. Anderen zeigen wir sie nicht.',
}
