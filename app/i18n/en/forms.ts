import type { Messages } from '../messages.ts'

export const forms: Messages['forms'] = {
  summaryTitle: 'Please look at these entries again',
  optional: 'optional',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  yes: 'yes',
  no: 'no',
  errors: {
    required: 'Please fill in this field.',
    'too-long': 'This is too long.',
    'too-short': 'This is too short: at least 12 characters.',
    'too-common': 'This password is on the lists that are tried first. Please choose another one.',
    'contains-name': 'The password is too similar to your e-mail address.',
    'not-the-same': 'The two entries are not the same.',
    'not-an-email': 'This is not a complete e-mail address.',
    'not-a-number': 'Please enter a whole number.',
    'out-of-range': 'This number is outside the allowed range.',
    'at-least-5': 'At least 5: smaller groups would show figures of single people.',
    'at-most-20': 'At most 20.',
    'seven-days-apart': 'There are at least 7 days between the two reminders.',
    'not-a-date': 'Please enter a date.',
    'email-taken': 'There is an account for this address already.',
    invalid: 'This entry does not fit here.',
  },
}
