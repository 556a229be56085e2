import type { Messages } from '../messages.ts'
import { consentForms } from './consents/forms.ts'
import { consentOccasions } from './consents/occasions.ts'
import { consentRecording } from './consents/recording.ts'
import { consentRegister } from './consents/register.ts'

export const consents: Messages['consents'] = {
  purposes: {
    'public-relations': 'Public relations',
    recruiting: 'Recruiting',
  },
  channels: {
    intranet: 'Intranet',
    website: 'The town’s website',
    print: 'Print (brochure, poster)',
    press: 'Press',
    'linkedin-page': 'The town’s LinkedIn page',
    'linkedin-profiles': 'LinkedIn profiles of the ambassadors',
    instagram: 'Instagram',
  },
  kinds: {
    employee: 'Employee',
    citizen: 'Citizen',
    child: 'Child',
    partner: 'Partner of the town',
  },
  states: {
    open: 'asked, still open',
    refused: 'did not agree',
    withdrawn: 'withdrawn',
    expired: 'expired',
    incomplete: 'signature missing',
    'expires-14': 'ends within 14 days',
    'expires-30': 'ends within 30 days',
    valid: 'valid',
  },
  filters: {
    valid: 'valid',
    'expires-30': 'ends within 30 days',
    'expires-14': 'ends within 14 days',
    expired: 'expired',
    withdrawn: 'withdrawn',
    open: 'asked and still open',
    incomplete: 'signature missing',
    counted: '{name} ({count, number})',
  },
  why: {
    'no-consent': 'not asked yet',
    'not-answered': 'no answer yet',
    'not-for-this-channel': 'did not agree',
    withdrawn: 'withdrawn',
    'not-yet-valid': 'not valid yet',
    expired: 'expired',
    'employment-ended': 'no longer with the town',
    'guardian-missing': 'a guardian is missing',
    'young-person-missing': 'own signature is missing (from 14)',
    'adult-now': 'of age now, ask them',
  },
  ...consentRegister,
  ...consentRecording,
  ...consentOccasions,
  ...consentForms,
}
