import type { Messages } from '../messages.ts'

/** The ambassador's first page: what can I do in ten minutes? */
export const today: Messages['today'] = {
  hello: 'Hello {name}',
  voluntary: 'Everything is voluntary.',
  unitOne: 'post',
  unit: 'posts',
  daysLeft: '{count, plural, =0 {no working day left} one {# working day left} other {# working days left}}',
  log: 'Log a post',
  changeTarget: 'Change target',
  snooze: 'Not this month',
  snoozed: '{month} is quiet: you will get no reminder.',
  met: 'Done. Have a good {month}.',
  metText: '{count, plural, one {# post counts} other {# posts count}} for {month}. Thank you.',
  absent: 'You are away until {day}. Until then it is quiet here.',
  free: {
    'reading-along': 'You are reading along. Write whenever you like; nothing is expected.',
    'short-month': 'You have few working days in the programme in {month}. Nothing is expected.',
  },
  counted: '{count, plural, one {# post counts} other {# posts count}} for {month}.',
  picks: {
    title: 'Your topic',
    titleMany: 'Your topics',
    since: 'since {day}',
    write: 'Write a draft',
    goOn: 'Continue the draft',
    compose: 'Open on LinkedIn',
    giveBack: 'Give it back',
  },
  ideas: {
    title: 'Ideas for you',
    more: 'In the mood for more? Ideas for you',
    minutes: '{count, number} min',
    photo: 'with a photo',
    noPhoto: 'without a photo',
    take: 'Take it',
    takeLong: 'Take “{title}”',
    all: 'All topics',
  },
  figures: {
    title:
      '{count, plural, one {Figures would be good for one post now} other {Figures would be good for # posts now}}',
    text: 'One file from LinkedIn is enough for all. Only you see the figures.',
    toFigures: 'To my figures',
    later: 'Not this month',
  },
  last: {
    title: 'Your latest posts',
    private: 'Only you see the figures.',
    all: 'All posts',
  },
  away: {
    applied: {
      title: 'Your application has arrived',
      text: 'The communications team will get in touch. Until then, feel free to look around.',
    },
    invited: {
      title: 'You are invited',
      text: 'If you would like to take part, this is where it starts. You can stop at any time.',
      action: 'Take part',
    },
    onboarding: {
      title: 'Good to have you here',
      text: 'A few small steps, at your own pace. Nothing is expected yet; the communications team is with you.',
    },
    paused: {
      title: 'You have been pausing since {day}',
      text: 'Nobody is waiting for anything. When you feel like it, one click and you go on.',
      action: 'Go on',
    },
    left: {
      title: 'Thank you for taking part',
      text: 'You left the programme on {day}. Your posts stay here for you to read.',
    },
  },
}
