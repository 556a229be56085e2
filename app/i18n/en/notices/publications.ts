import { takeDownNotices } from './take-downs.ts'

export const publicationsNotices = {
  ...takeDownNotices,
  'exception-requested': 'The exception is proposed. A second person reads your reason.',
  'exception-approved': 'The exception is agreed.',
  'exception-declined': 'The exception is declined.',
  'exception-taken-back': 'The agreement is taken back.',
  'exception-already-decided': 'This is decided already: somebody was faster.',
  'exception-own-request': 'A second person decides about one’s own reason.',
  'consent-requested': 'The communications team knows and asks the person.',
  'consent-request-closed': 'The request is closed.',
  'hand-out-incomplete': 'Please choose what you need the photo for, and in which size.',
  'hand-out-not-clear': 'This photo is not clear for that right now. Maybe another one fits.',
  'hand-out-unavailable': 'This size is being made anew. Please try again in a moment.',
  'publication-recorded': 'Thank you. The publication is recorded.',
  'publication-not-clear':
    'Recorded. The photo is not clear for that right now: the communications team sees it and comes back to you if something is to be done.',
  'publication-ended': 'The end is recorded. The address stays as proof.',
  'post-logged-photo-not-clear':
    'Your post is logged. The photo in it is not clear right now: the communications team sees it and comes back to you if something is to be done.',
}
