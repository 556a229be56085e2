export const consentsNotices = {
  'depicted-person-added': 'Die Person steht im Register.',
  'depicted-person-corrected': 'Die Angaben sind gespeichert.',
  'depicted-person-left':
    'Der letzte Arbeitstag ist eingetragen. Was damit endet, gilt ab sofort nicht mehr.',
  'depicted-person-leaves': 'Der letzte Arbeitstag ist eingetragen. Bis dahin bleibt alles, wie es ist.',
  'depicted-person-stays': 'Berichtigt: Die Person arbeitet weiter hier.',
  'depicted-person-erased': 'Die Person steht nicht mehr im Register.',
  'consent-asked': 'Das Formular ist angelegt. Als Nächstes wird es gedruckt und unterschrieben.',
  'consent-scan-added': 'Der Nachweis ist gespeichert.',
  'consent-given': 'Die Antworten sind eingetragen.',
  'consent-extended': 'Die Einwilligung ist verlängert.',
  'consent-signed': 'Die Unterschrift ist eingetragen.',
  'consent-corrected': 'Die Berichtigung ist gespeichert.',
  'occasion-added': 'Der Anlass ist angelegt. Die Liste kannst du jetzt drucken.',
  'occasion-entered': 'Die Namen stehen auf der Liste.',
  'occasion-recorded': 'Die Zustimmungen sind eingetragen.',
  'consent-text-published': 'Die neue Fassung gilt ab jetzt.',
}
