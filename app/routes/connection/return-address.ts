/** Where LinkedIn sends people back to. It must stand like this in the settings of the town's application there. */
export function returnAddress({ origin }: { origin: string }): string {
  return `${origin}/zahlen/verbindung/zurueck`
}
