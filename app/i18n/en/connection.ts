import type { Messages } from '../messages.ts'

/** Fetching one's own posts from LinkedIn without a file. */
export const connection: Messages['connection'] = {
  title: 'Connection to LinkedIn',
  intro:
    'You can fetch your posts directly from LinkedIn, without downloading a file. It is voluntary and free, and you can end it at any time.',
  stateTitle: 'Where you are',
  states: { none: 'not connected', connected: 'connected', endsSoon: 'ends soon', ended: 'ended' },
  connectedSince: 'Connected since',
  endsOn: 'Ends on',
  endedOn: 'Ended on',
  lastFetched: 'Last fetched',
  neverFetched: 'never yet',
  connect: 'Connect with LinkedIn',
  renew: 'Renew the connection',
  leavingTitle: 'Next you go to LinkedIn',
  leavingText:
    'LinkedIn will ask you there whether we may read your posts. After that you come back here. The way is open for ten minutes.',
  goOn: 'Go on to LinkedIn',
  goBack: 'Rather not',
  fetch: 'Fetch posts',
  fetching: 'Your posts are being fetched. This can take up to a minute …',
  fetchHint: 'Nothing is taken over yet: first you see what LinkedIn has sent.',
  disconnect: 'Disconnect',
  disconnectQuestion:
    'The access to your LinkedIn account is deleted here at once. What you have taken over stays until you undo it.',
  disconnectYes: 'Yes, disconnect',
  howTitle: 'How it works',
  how: {
    connect: 'Connect',
    connectText: 'You agree at LinkedIn. We never see your password.',
    fetch: 'Fetch',
    fetchText: 'Only when you press “Fetch posts”. Nothing happens by itself.',
    confirm: 'Look and take over',
    confirmText: 'You see everything before anything is stored, and you can undo it later.',
  },
  whatTitle: 'What is fetched and what is not',
  what: {
    posts: 'Of your own posts: the day, the link and the first words.',
    figures:
      'No figures. LinkedIn does not give impressions and reactions this way; for those you still need the file.',
    others: 'No messages, no contacts, nothing of other people.',
    recruiting: 'None of it is in the recruiting report. LinkedIn does not allow that, and so it stays.',
    ends: 'After 60 days the connection ends by itself. Three days before, you get a mail.',
  },
  whoTitle: 'Who can use it',
  who: 'LinkedIn offers this only to members in the European Economic Area and in Switzerland. You can also take the permission back at LinkedIn itself, in the settings under “Data privacy”.',
  toUploads: 'Back to your figures',
  problemTitle: 'That did not work',
  problems: {
    cancelled: 'You cancelled at LinkedIn. Nothing is stored.',
    'unknown-state':
      'This way to LinkedIn is no longer valid. Please start again with “Connect with LinkedIn”.',
    refused: 'LinkedIn did not confirm the connection. Please start again.',
    'not-allowed':
      'LinkedIn gives these data only to members in the European Economic Area and in Switzerland, and only once it has approved your town’s application. Uploading the file always works.',
    busy: 'LinkedIn takes no more requests at the moment. Nothing is stored. Please try again later, tomorrow at the latest.',
    unavailable:
      'LinkedIn does not answer as it should at the moment. Nothing is stored. Please try again later.',
    'too-much':
      'LinkedIn sent far more than a person writes. Nothing is stored. Please use the file from your data archive.',
    ended: 'The connection is gone: it has expired or was ended at LinkedIn. If you like, connect again.',
  },
  hint: {
    title: 'Without a file: fetch directly from LinkedIn',
    none: 'You can also fetch the day, the link and the first words of your posts directly from LinkedIn, without any file. Figures do not come this way.',
    connected: 'You are connected with LinkedIn until {date}.',
    endsSoon: 'Your connection to LinkedIn ends on {date}. If you like, renew it.',
    ended: 'Your connection to LinkedIn ended on {date}.',
    open: 'See the connection',
  },
}
