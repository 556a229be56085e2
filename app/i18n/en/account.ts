import type { Messages } from '../messages.ts'

export const account: Messages['account'] = {
  signIn: {
    title: 'Sign in',
    intro: 'The programme for people who tell about their work in the town hall.',
    email: 'Work e-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    wrong: 'Address or password are not right. Please check both again.',
    wait: 'Those were many tries in a row. Please wait a minute and try again.',
    demoTitle: 'An account to try things out',
    demoText: 'The model town is invented. Everything may be changed.',
    demoButton: 'Sign in as {name}',
    demoRole: {
      ambassador: 'Ambassador',
      comms: 'Communications',
      hr: 'HR',
      oversight: 'Staff council',
      admin: 'Administration',
    },
  },
  reset: {
    title: 'Request a new password',
    intro: 'We send you a link to set a new password. It is valid for two hours.',
    submit: 'Request link',
    sentTitle: 'Look into your mailbox',
    sent: 'If there is an account for this address, a mail with the link is on its way.',
    back: 'Back to sign-in',
  },
  setPassword: {
    title: 'Set a password',
    greeting: 'Hello {name}, choose a password for your account.',
    password: 'New password',
    hint: 'At least 12 characters. A sentence only you know is easy to remember.',
    repeat: 'New password once more',
    submit: 'Set password and sign in',
    unusable: {
      unknown: 'This link is incomplete or not from us.',
      expired: 'This link has expired.',
      used: 'This link has been used already.',
      'other-purpose': 'This link is meant for something else.',
      'account-closed': 'This account is closed.',
    },
    unusableTitle: 'This link no longer works',
    requestNew: 'Request a new link',
  },
}
