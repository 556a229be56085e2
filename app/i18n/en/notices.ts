import type { Messages } from '../messages.ts'

export const notices: Messages['notices'] = {
  'signed-out': 'You are signed out. See you soon.',
  'reset-requested': 'If there is an account for this address, a mail with a link is on its way.',
  'password-set': 'Your password is set. Good to have you here.',
  saved: 'Saved.',
  'account-invited': 'The invitation is on its way.',
  'account-closed': 'The account is closed.',
  'own-administration': 'You cannot give up your own administration.',
  'own-account': 'You cannot close your own account.',
  unknown: 'This no longer exists.',
}
