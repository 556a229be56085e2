import { index, type RouteConfig, route } from '@remix-run/route-config'

// The site map: every address and the file that serves it. Who may use a route stands in its file.
export default [
  index('routes/start/start.route.tsx'),
  route('anmelden', 'routes/account/sign-in.route.tsx'),
  route('abmelden', 'routes/account/sign-out.route.tsx'),
  route('passwort', 'routes/account/request-reset.route.tsx'),
  route('passwort/:token', 'routes/account/set-password.route.tsx'),
  route('sprache', 'routes/account/locale.route.tsx'),

  // Administration, oversight, prose
  route('konten', 'routes/admin/accounts.route.tsx'),
  route('konten/:id', 'routes/admin/account.route.tsx'),
  route('einstellungen', 'routes/admin/settings.route.tsx'),
  route('transparenz', 'routes/oversight/transparency.route.tsx'),
  route('protokoll', 'routes/oversight/audit-log.route.tsx'),
  route('datennutzung', 'routes/oversight/data-use.route.tsx'),
  route('hilfe', 'routes/content/help.route.tsx'),
  ...['ueber', 'barrierefreiheit', 'leichte-sprache', 'hilfe/:topic'].map(path =>
    route(path, 'routes/content/content.route.tsx', { id: `content/${path}` }),
  ),

  // Reminders and mails
  route('erinnerung/:token', 'routes/nudges/nudge-answer.route.tsx'),
  route('aufgaben/:id/erledigt', 'routes/nudges/close-task.route.tsx'),
  route('nachrichten', 'routes/mails/inbox.route.tsx'),
  route('nachrichten/:id', 'routes/mails/own-mail.route.tsx'),
  route('mails', 'routes/mails/sent-mails.route.tsx'),
  route('mails/:id', 'routes/mails/sent-mail.route.tsx'),

  // The ambassador's day and posts
  route('heute', 'routes/today/today.route.tsx'),
  route('heute/pause-diesen-monat', 'routes/today/snooze-month.route.tsx'),
  route('beitraege', 'routes/posts/own-posts.route.tsx'),
  route('beitraege/neu', 'routes/posts/log-post.route.tsx'),
  route('beitraege/pruefen', 'routes/posts/check-post.route.tsx'),
  route('beitraege/:id', 'routes/posts/own-post.route.tsx'),

  // Topics: the library, suggestions, and keeping both
  route('themen', 'routes/topics/topics.route.tsx'),
  route('themen/vorschlagen', 'routes/topics/suggest-topic.route.tsx'),
  route('themen/:slug', 'routes/topics/topic.route.tsx'),
  route('vorschlaege', 'routes/topics/suggestions.route.tsx'),
  route('vorschlaege/:id', 'routes/topics/suggestion.route.tsx'),
  route('bibliothek', 'routes/topics/library.route.tsx'),
  route('bibliothek/neu', 'routes/topics/add-topic.route.tsx'),
  route('bibliothek/:slug', 'routes/topics/edit-topic.route.tsx'),

  // Reports and job ads
  route('berichte/recruiting', 'routes/reports/recruiting.route.tsx'),
  route('berichte/image', 'routes/reports/image.route.tsx'),
  route('berichte/bild/recruiting', 'routes/reports/recruiting-picture.route.tsx'),
  route('berichte/bild/image', 'routes/reports/image-picture.route.tsx'),
  route('stellen', 'routes/job-ads/job-ads.route.tsx'),
  route('stellen/neu', 'routes/job-ads/add-job-ad.route.tsx'),
  route('stellen/:id', 'routes/job-ads/edit-job-ad.route.tsx'),

  // Figures from LinkedIn's files: one's own, the page's, and the connection
  route('hochladen', 'routes/uploads/hand-in.route.tsx'),
  route('hochladen/:uploadId', 'routes/uploads/upload.route.tsx'),
  route('zahlen', 'routes/uploads/uploads.route.tsx'),
  route('zahlen/bild', 'routes/own-days/picture.route.tsx'),
  route('zahlen/gefunden', 'routes/uploads/found-post.route.tsx'),
  route('zahlen/verbindung', 'routes/connection/connection.route.tsx'),
  route('zahlen/verbindung/zurueck', 'routes/connection/return.route.tsx'),
  route('zahlen/:id', 'routes/uploads/import.route.tsx'),
  route('seite', 'routes/page-figures/page-figures.route.tsx'),
  route('seite/bild', 'routes/page-figures/page-picture.route.tsx'),
  route('seite/dateien/:id', 'routes/page-figures/page-file.route.tsx'),

  // People, departments, the own profile, the programme
  route('programm', 'routes/programme/programme.route.tsx'),
  route('menschen', 'routes/people/people.route.tsx'),
  route('menschen/einladen', 'routes/people/invite.route.tsx'),
  route('menschen/:id', 'routes/people/person.route.tsx'),
  route('menschen/:id/bereich', 'routes/people/change-department.route.tsx'),
  route('menschen/:id/abwesenheit', 'routes/people/enter-absence.route.tsx'),
  route('bereiche', 'routes/people/departments.route.tsx'),
  route('bereiche/:id', 'routes/people/department.route.tsx'),
  route('profil', 'routes/profile/profile.route.tsx'),
  route('profil/ziel', 'routes/profile/target.route.tsx'),
  route('profil/abwesenheit', 'routes/profile/absence.route.tsx'),
  route('profil/teilnahme', 'routes/profile/participation.route.tsx'),
  route('profil/erinnerungen', 'routes/profile/nudge-mail.route.tsx'),

  // Calls for ambassadors and applying
  route('mitmachen', 'routes/rounds/open-rounds.route.tsx'),
  route('mitmachen/:slug', 'routes/rounds/call.route.tsx'),
  route('bewerbung/:token', 'routes/rounds/own-application.route.tsx'),
  route('aufrufe', 'routes/rounds/rounds.route.tsx'),
  route('aufrufe/neu', 'routes/rounds/add-round.route.tsx'),
  route('aufrufe/:id', 'routes/rounds/round.route.tsx'),
  route('aufrufe/:id/auswahl', 'routes/rounds/choice.route.tsx'),
  route('aufrufe/:id/bewerbungen/:applicationId', 'routes/rounds/application.route.tsx'),

  // Onboarding: one's own path, the board, the checklist, versioned texts
  route('onboarding', 'routes/onboarding/own-path.route.tsx'),
  route('onboarding/:stepId', 'routes/onboarding/own-step.route.tsx'),
  route('onboarding/nachweis/:fileId', 'routes/onboarding/evidence-file.route.tsx'),
  route('onboarding-uebersicht', 'routes/onboarding/board.route.tsx'),
  route('onboarding-uebersicht/:ambassadorId', 'routes/onboarding/person-path.route.tsx'),
  route('checkliste', 'routes/onboarding/checklist.route.tsx'),
  route('checkliste/neu', 'routes/onboarding/add-step.route.tsx'),
  route('checkliste/:stepId', 'routes/onboarding/edit-step.route.tsx'),
  route('leitlinien', 'routes/agreements/guidelines.route.tsx'),
  route('vereinbarungen', 'routes/agreements/agreements.route.tsx'),
  route('vereinbarungen/:key', 'routes/agreements/agreement.route.tsx'),
  route('vereinbarungen/:key/lesen', 'routes/agreements/read-agreement.route.tsx'),

  // Workshops and meetings, calendar, ideas from the room
  route('termine', 'routes/events/events.route.tsx'),
  route('termine/:id', 'routes/events/event.route.tsx'),
  route('termine/:id/termin.ics', 'routes/events/event-file.route.tsx'),
  route('profil/kalender', 'routes/events/own-feed.route.tsx'),
  route('kalender/:token', 'routes/events/feed.route.tsx'),
  route('veranstaltungen', 'routes/events/event-plan.route.tsx'),
  route('veranstaltungen/neu', 'routes/events/add-event.route.tsx'),
  route('veranstaltungen/:id', 'routes/events/event-desk.route.tsx'),
  route('veranstaltungen/:id/teilnahme', 'routes/events/attendance.route.tsx'),
  route('ideen', 'routes/ideas/enter-code.route.tsx'),
  route('ideen/:code', 'routes/ideas/add-idea.route.tsx'),
  route('veranstaltungen/:id/ideen', 'routes/ideas/ideas.route.tsx'),
  route('veranstaltungen/:id/ideen.svg', 'routes/ideas/qr-code.route.tsx'),
  route('veranstaltungen/:id/ideen/:idea', 'routes/ideas/idea-topic.route.tsx'),
  route('veranstaltungen/:id/leinwand', 'routes/ideas/screen.route.tsx'),

  // Leaving, and one's own data
  route('profil/austritt', 'routes/departures/leave.route.tsx'),
  route('menschen/:id/austritt', 'routes/departures/leave-on-request.route.tsx'),
  route('profil/daten', 'routes/departures/own-data.route.tsx'),
  route('profil/daten.json', 'routes/departures/own-data-file.route.tsx'),
  route('meine-daten/:token', 'routes/departures/kept-data.route.tsx'),
  route('meine-daten/:token/daten.json', 'routes/departures/kept-data-file.route.tsx'),

  // Lists of people from a file; cohorts
  route('menschen/liste', 'routes/people-import/upload-list.route.tsx'),
  route('menschen/liste/muster.csv', 'routes/people-import/sample-list.route.tsx'),
  route('berichte/jahrgaenge', 'routes/reports/cohorts.route.tsx'),
  route('menschen/liste/:id', 'routes/people-import/people-list.route.tsx'),

  // Photos: upload, boxes, desk check, bytes
  route('fotos', 'routes/photos/photos.route.tsx'),
  route('fotos/neu', 'routes/photos/upload-photos.route.tsx'),
  route('fotos/neu/datei', 'routes/photos/upload-photo.route.tsx'),
  route('fotos/:id', 'routes/photos/photo.route.tsx'),
  route('fotos/:id/kaestchen', 'routes/photos/change-box.route.tsx'),
  route('fotos/:id/kaestchen/:boxId', 'routes/photos/name-box.route.tsx'),
  route('fotos/:id/bild/:size', 'routes/photos/rendition.route.tsx'),
  route('fotos/:id/original', 'routes/photos/original.route.tsx'),

  // Photos: traffic light, exceptions, handing out, publications
  route('fotos/auswahl', 'routes/publications/choose-photo.route.tsx'),
  route('fotos/:id/freigabe', 'routes/publications/clearance.route.tsx'),
  route('fotos/:id/ausnahme', 'routes/publications/exception.route.tsx'),
  route('fotos/:id/einwilligung-anfragen', 'routes/publications/ask-consent.route.tsx'),
  route('fotos/:id/verwenden', 'routes/publications/use-photo.route.tsx'),
  route('fotos/:id/herunterladen', 'routes/publications/hand-out.route.tsx'),
  route('fotos/:id/veroeffentlichungen', 'routes/publications/publications.route.tsx'),
  route('fotos/:id/vorschau', 'routes/publications/preview.route.tsx'),

  // Consent register, texts, occasions, forms
  route('einwilligungen', 'routes/consents/register.route.tsx'),
  route('einwilligungen/menschen/neu', 'routes/consents/add-person.route.tsx'),
  route('einwilligungen/menschen/:id', 'routes/consents/person-sheet.route.tsx'),
  route('einwilligungen/menschen/:id/bearbeiten', 'routes/consents/edit-person.route.tsx'),
  route('einwilligungen/menschen/:id/entfernen', 'routes/consents/erase-person.route.tsx'),
  route('einwilligungen/menschen/:id/neu', 'routes/consents/ask.route.tsx'),
  route('einwilligungen/anlaesse', 'routes/consents/occasions.route.tsx'),
  route('einwilligungen/anlaesse/neu', 'routes/consents/add-occasion.route.tsx'),
  route('einwilligungen/anlaesse/:id', 'routes/consents/occasion.route.tsx'),
  route('einwilligungen/anlaesse/:id/liste.pdf', 'routes/consents/occasion-list.route.tsx'),
  route('einwilligungen/anlaesse/:id/nachweis', 'routes/consents/list-scan.route.tsx'),
  route('einwilligungen/texte', 'routes/consents/texts.route.tsx'),
  route('einwilligungen/texte/:key', 'routes/consents/text.route.tsx'),
  route('einwilligungen/nachweis/:fileId', 'routes/consents/scan-file.route.tsx'),
  route('einwilligungen/:id', 'routes/consents/consent.route.tsx'),
  route('einwilligungen/:id/formular.pdf', 'routes/consents/consent-form.route.tsx'),
  route('einwilligungen/:id/nachweis', 'routes/consents/scan.route.tsx'),
  route('einwilligungen/:id/verlaengern', 'routes/consents/extend.route.tsx'),
  route('einwilligungen/:id/unterschrift', 'routes/consents/add-signature.route.tsx'),
  route('einwilligungen/:id/berichtigen', 'routes/consents/correct.route.tsx'),

  // Reading, giving and withdrawing consent by link; own consents; take-downs
  route('einwilligung/:token', 'routes/consent-links/consent-link.route.tsx'),
  route('widerruf/:token', 'routes/consent-links/withdrawal.route.tsx'),
  route('profil/einwilligungen', 'routes/consent-links/own-consents.route.tsx'),
  route('einwilligungen/:id/link', 'routes/consent-links/ask-by-link.route.tsx'),
  route('einwilligungen/:id/widerruf', 'routes/consent-links/paper-withdrawal.route.tsx'),
  route('einwilligungen/hinweise', 'routes/take-downs/notices.route.tsx'),
  route('loeschungen', 'routes/take-downs/take-downs.route.tsx'),
  route('loeschungen/:id', 'routes/take-downs/take-down.route.tsx'),
  route('loeschungen/:id/nachweis', 'routes/take-downs/proof-file.route.tsx'),

  // Pulse and welcome kit
  route('willkommen', 'routes/welcome-kit/welcome-kit.route.tsx'),
  route('umfrage', 'routes/pulse/own-pulse.route.tsx'),
  route('berichte/umfrage', 'routes/pulse/pulse-report.route.tsx'),

  route('*', 'routes/content/not-found.route.tsx'),
] satisfies RouteConfig
