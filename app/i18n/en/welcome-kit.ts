import type { Messages } from '../messages.ts'

export const welcomeKit: Messages['welcomeKit'] = {
  title: 'Welcome kit',
  intro: 'Everything for the beginning on four sheets, to read and to print.',
  print: 'Print the kit',
  values: 'What we stand for',
  valuesIntro: 'The values of the town. You need not name them in a post; they stand between the lines.',
  noValues: 'The town has not entered its values yet.',
  goals: 'What the programme is for',
  goalsIntro: 'You are an ambassador, not a billboard. Together we would like to achieve this:',
  first: 'Your first three steps',
  firstSteps: {
    read: 'Read the guidelines. That takes ten minutes and answers most questions.',
    profile: 'Look at your LinkedIn profile: a photo, what you do, that you work for the town.',
    topic: 'Take a topic that you can say something about at once. A first post needs no more.',
  },
  contacts: 'Whom you can ask',
  contactsIntro: 'The communications team helps with any post if you like. No question is too small.',
  email: 'By e-mail:',
  helpTitle: 'Where to find help',
  helpPages: { help: 'Help', guidelines: 'Guidelines', topics: 'Topics' },
  month: {
    title: 'What your {month} could look like',
    intro:
      'An example with {posts, plural, one {# post} other {# posts}}. You set your own target, and holidays never count against you.',
    day: 'Day',
    week: 'Week',
    weekNumber: '{week}',
    what: 'What you do',
    time: 'Time',
    steps: {
      take: 'Take a topic',
      write: 'Write down in your own words what you have seen of it',
      publish: 'Read it once more, publish it on LinkedIn, log the post',
      figures: 'If you like: upload the figures from LinkedIn',
    },
    minutes: { take: '5 min', write: '15 min', publish: '10 min', figures: '5 min' },
    outro: 'All of this is working time. If one day does not suit you, another one will.',
  },
  check: 'Before you post',
  checkIntro: 'To hang up beside the screen.',
  more: {
    title: 'Ready for you',
    intro: 'The kit with everything for the beginning, and twice a year a short anonymous survey.',
    kit: 'Welcome kit',
    pulse: 'Survey',
  },
}
