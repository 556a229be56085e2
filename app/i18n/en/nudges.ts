/** The page behind the buttons of a reminder. */
export const nudges = {
  preline: 'Reminder for {month}',
  title: 'What suits you right now?',
  intro: 'You are answering as {name}. There is no need to sign in.',
  why: {
    first: 'You received the mail because no post of yours had been counted in {month}.',
    second: 'You received the mail because {counted} of {expected} posts had been counted in {month}.',
  },
  voluntary: 'Everything here is voluntary, and nobody but you sees this reminder.',
  topics: {
    title: 'Take a topic',
    intro: 'Three questions you could write about. Taking one does not mean you have to finish it.',
    none: 'These topics are no longer there. You will find others in the library.',
    take: 'Take this topic',
    takeAnyway: 'Take it anyway',
    takeLabel: 'Take this topic: {title}',
    taken: 'You have this topic',
    minutes: '{minutes} minutes',
    withPhoto: 'with a photo',
    withoutPhoto: 'without a photo',
    open: 'Read the topic and write',
  },
  snooze: {
    title: 'Not this month',
    text: 'There will be no other reminder in {month}. You do not need a reason.',
    button: 'No more reminders in {month}',
    done: 'There will be no other reminder in {month}.',
    over: '{month} is over. Nobody will remind you of it any more.',
  },
  help: {
    title: 'I need help',
    text: 'The communications team will get in touch: with an idea, a draft, or simply to listen.',
    button: 'Ask for help',
    done: 'The communications team knows and will get in touch with you.',
  },
  more: {
    title: 'Something else',
    text: 'Change your target, pause, switch reminders off: you can do that in your profile at any time.',
    link: 'To your profile',
  },
  thanks: {
    thema: 'Thank you. The topic is yours now.',
    pause: 'All right. See you next month.',
    hilfe: 'Thank you for telling us. We will be in touch.',
  },
  refused: {
    'held-by-others': 'Somebody else has this topic at the moment, too. You can still take it.',
    'three-open': 'You already have three topics. Please give one back first.',
    'not-offered': 'This topic is no longer on offer.',
    'month-over': 'The month is already over.',
  },
  unusable: {
    title: 'This link is no longer valid',
    expired: 'It belonged to a reminder from an earlier month. There is nothing you need to do.',
    unknown: 'It is incomplete, or not one of ours. There is nothing you need to do.',
    toStart: 'To Stadtstimmen',
  },
}
