import { connectionNotices } from './notices/connection.ts'
import { consentsNotices } from './notices/consents.ts'
import { departuresNotices } from './notices/departures.ts'
import { eventsNotices } from './notices/events.ts'
import { ideasNotices } from './notices/ideas.ts'
import { onboardingNotices } from './notices/onboarding.ts'
import { pageFiguresNotices } from './notices/page-figures.ts'
import { peopleImportNotices } from './notices/people-import.ts'
import { photosNotices } from './notices/photos.ts'
import { postsNotices } from './notices/posts.ts'
import { publicationsNotices } from './notices/publications.ts'
import { pulseNotices } from './notices/pulse.ts'
import { roundsNotices } from './notices/rounds.ts'
import { uploadsNotices } from './notices/uploads.ts'

/** One sentence after something was done, shown on the page people land on. */
export const notices = {
  'signed-out': 'Du bist abgemeldet. Bis bald.',
  'reset-requested': 'Wenn es zu dieser Adresse ein Konto gibt, ist eine Mail mit einem Link unterwegs.',
  'password-set': 'Dein Passwort ist gesetzt. Schön, dass du da bist.',
  saved: 'Gespeichert.',
  'account-invited': 'Die Einladung ist unterwegs.',
  'account-closed': 'Das Konto ist geschlossen.',
  'own-administration': 'Deine eigene Administration kannst du nicht abgeben.',
  'own-account': 'Dein eigenes Konto kannst du nicht schließen.',
  unknown: 'Das gibt es nicht mehr.',
  'task-closed': 'Erledigt. Danke, dass du dich gekümmert hast.',
  'post-logged': 'Eingetragen. Danke, dass du erzählst.',
  'post-corrected': 'Die Änderungen sind gespeichert.',
  'post-deleted': 'Der Beitrag ist gelöscht, mit allen Zahlen.',
  'figures-added': 'Deine Zahlen sind gespeichert.',
  'pick-returned': 'Das Thema ist wieder frei. Dein Entwurf bleibt für dich aufgehoben.',
  'pick-taken': 'Das Thema ist deins.',
  'month-snoozed': 'In Ordnung. Diesen Monat bekommst du keine Erinnerung.',
  resumed: 'Schön, dass du wieder da bist.',
  joined: 'Willkommen im Programm.',
  'draft-saved': 'Dein Entwurf ist gespeichert.',
  'suggestion-made': 'Danke für deinen Vorschlag. Du bekommst eine Antwort.',
  'suggestion-accepted': 'Das Thema ist in der Bibliothek. Die Antwort ist unterwegs.',
  'suggestion-declined': 'Die Antwort ist unterwegs.',
  'topic-added': 'Das Thema ist in der Bibliothek.',
  'topic-retired': 'Das Thema ist zurückgezogen.',
  'topic-restored': 'Das Thema ist wieder in der Bibliothek.',
  'department-added': 'Der Bereich ist angelegt.',
  'department-changed': 'Der Bereich ist geändert.',
  'department-retired': 'Der Bereich wird nicht mehr verwendet.',
  'department-has-people':
    'In diesem Bereich sind noch Menschen. Bitte verteile sie zuerst auf andere Bereiche.',
  'department-has-parts': 'Zu diesem Bereich gehören noch andere. Bitte ordne sie zuerst neu zu.',
  'person-invited': 'Die Einladung ist unterwegs. Der Link gilt 14 Tage.',
  'person-moved': 'Der neue Stand gilt ab heute.',
  'person-already-there': 'Hier ist nichts mehr zu tun: Jemand war schneller.',
  'person-move-not-possible': 'Dieser Schritt ist von hier aus nicht möglich.',
  'person-account-closed': 'Dieses Konto hat die Administration geschlossen. Sie kann es wieder öffnen.',
  'person-department-retired':
    'Der Bereich dieser Person wird nicht mehr verwendet. Bitte wähle zuerst einen anderen.',
  'person-not-invited': 'Diese Person hat keine offene Einladung mehr.',
  'person-department-changed': 'Der neue Bereich gilt ab heute.',
  'absence-entered': 'Die Abwesenheit ist eingetragen.',
  'absence-removed': 'Die Abwesenheit ist gelöscht.',
  'absence-over': 'Diese Abwesenheit ist schon vorbei.',
  'target-lowered': 'Dein Ziel ist geändert. Es gilt ab diesem Monat.',
  'target-raised': 'Dein Ziel ist geändert. Es gilt ab dem nächsten Monat.',
  'own-paused': 'Du machst Pause, so lange du möchtest.',
  'own-resumed': 'Schön, dass du wieder dabei bist.',
  'own-joined': 'Schön, dass du dabei bist. Dein Onboarding beginnt.',
  'own-left': 'Du hast das Programm verlassen. Danke für alles, was du erzählt hast.',
  'own-unchanged': 'Hier war nichts zu ändern.',
  'nudges-off': 'Erinnerungen sind abgeschaltet.',
  'nudges-on': 'Erinnerungen sind eingeschaltet.',
  'signed-out-elsewhere': 'Du bist jetzt nur noch auf diesem Gerät angemeldet.',
  'job-ad-saved': 'Die Stelle ist gespeichert. Beiträge können jetzt auf sie verweisen.',
  'found-post-logged': 'Eingetragen, mit den Zahlen aus deiner Datei.',
  'found-post-dismissed': 'Der Beitrag wird nicht mehr angeboten.',
  'found-post-refused':
    'Dieser Beitrag lässt sich gerade nicht eintragen. Vielleicht hat ihn schon jemand eingetragen.',
  ...connectionNotices,
  ...roundsNotices,
  ...onboardingNotices,
  ...eventsNotices,
  ...ideasNotices,
  ...departuresNotices,
  ...pulseNotices,
  ...peopleImportNotices,
  ...pageFiguresNotices,
  ...consentsNotices,
  ...photosNotices,
  ...publicationsNotices,
  ...postsNotices,
  ...uploadsNotices,
}
