/** What the town's page at LinkedIn brought, for comms. */
export const pageFigures = {
  title: 'Zahlen der Seite',
}
