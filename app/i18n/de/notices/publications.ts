import { takeDownNotices } from './take-downs.ts'

export const publicationsNotices = {
  ...takeDownNotices,
  'exception-requested': 'Die Ausnahme ist vorgeschlagen. Eine zweite Person liest deine Begründung.',
  'exception-approved': 'Der Ausnahme ist zugestimmt.',
  'exception-declined': 'Die Ausnahme ist abgelehnt.',
  'exception-taken-back': 'Die Zustimmung ist zurückgenommen.',
  'exception-already-decided': 'Darüber ist schon entschieden: Jemand war schneller.',
  'exception-own-request': 'Über die eigene Begründung entscheidet eine zweite Person.',
  'consent-requested': 'Die Kommunikation weiß Bescheid und fragt die Person.',
  'consent-request-closed': 'Die Anfrage ist abgeschlossen.',
  'hand-out-incomplete': 'Bitte wähle, wofür du das Foto brauchst und in welcher Größe.',
  'hand-out-not-clear': 'Dieses Foto ist dafür gerade nicht frei. Vielleicht passt ein anderes.',
  'hand-out-unavailable': 'Diese Größe wird gerade neu gemacht. Bitte versuch es gleich noch einmal.',
  'publication-recorded': 'Danke. Die Veröffentlichung ist eingetragen.',
  'publication-not-clear':
    'Eingetragen. Das Foto ist dafür gerade nicht frei: Die Kommunikation sieht das jetzt und meldet sich, falls etwas zu tun ist.',
  'publication-ended': 'Das Ende ist eingetragen. Die Adresse bleibt als Nachweis stehen.',
  'post-logged-photo-not-clear':
    'Dein Beitrag ist eingetragen. Das Foto darin ist gerade nicht frei: Die Kommunikation sieht das jetzt und meldet sich, falls etwas zu tun ist.',
}
