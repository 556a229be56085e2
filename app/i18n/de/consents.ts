import { consentForms } from './consents/forms.ts'
import { consentOccasions } from './consents/occasions.ts'
import { consentRecording } from './consents/recording.ts'
import { consentRegister } from './consents/register.ts'

/** The register of consents: people shown in photos, what they agreed to, forms, occasions and texts. */
export const consents = {
  purposes: {
    'public-relations': 'Öffentlichkeitsarbeit',
    recruiting: 'Personalgewinnung',
  },
  channels: {
    intranet: 'Intranet',
    website: 'Website der Stadt',
    print: 'Druck (Broschüre, Plakat)',
    press: 'Presse',
    'linkedin-page': 'LinkedIn-Seite der Stadt',
    'linkedin-profiles': 'LinkedIn-Profile der Botschafter:innen',
    instagram: 'Instagram',
  },
  kinds: {
    employee: 'Beschäftigte:r',
    citizen: 'Bürger:in',
    child: 'Kind',
    partner: 'Partner:in der Stadt',
  },
  states: {
    open: 'gefragt, noch offen',
    refused: 'nicht zugestimmt',
    withdrawn: 'widerrufen',
    expired: 'abgelaufen',
    incomplete: 'Unterschrift fehlt',
    'expires-14': 'läuft in 14 Tagen ab',
    'expires-30': 'läuft in 30 Tagen ab',
    valid: 'gültig',
  },
  filters: {
    valid: 'gültig',
    'expires-30': 'läuft in 30 Tagen ab',
    'expires-14': 'läuft in 14 Tagen ab',
    expired: 'abgelaufen',
    withdrawn: 'widerrufen',
    open: 'gefragt und noch offen',
    incomplete: 'Unterschrift fehlt',
    counted: '{name} ({count, number})',
  },
  why: {
    'no-consent': 'noch nicht gefragt',
    'not-answered': 'noch keine Antwort',
    'not-for-this-channel': 'nicht zugestimmt',
    withdrawn: 'widerrufen',
    'not-yet-valid': 'gilt noch nicht',
    expired: 'abgelaufen',
    'employment-ended': 'nicht mehr bei der Stadt',
    'guardian-missing': 'Sorgeberechtigte:r fehlt',
    'young-person-missing': 'eigene Unterschrift fehlt (ab 14)',
    'adult-now': 'jetzt volljährig, selbst fragen',
  },
  ...consentRegister,
  ...consentRecording,
  ...consentOccasions,
  ...consentForms,
}
