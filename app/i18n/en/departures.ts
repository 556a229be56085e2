import type { Messages } from '../messages.ts'
import { ownDataFields } from './own-data.ts'
import { ownDataWords } from './own-data-words.ts'

/** Leaving the programme, coming back, one's own data. */
export const departures: Messages['departures'] = {
  leave: {
    title: 'Leave the programme',
    intro: 'You can stop at any time without giving a reason. This is what will happen.',
    introOnRequest: 'Only if the person wants it. This is what will happen; they get the same in a mail.',
    titleFor: '{name}: enter that they leave',
    whatHappens: 'What will happen',
    facts: {
      posts: 'Posts on LinkedIn belong to their authors and stay. As public posts they still count.',
      figures:
        'Personal figures become totals without a name: at once or after 90 days. In these 90 days all data stay there to be taken.',
      photos:
        'Consents for photos stay valid as long as the person works for the town. The communications team looks at the photos. Withdrawing is always possible.',
      topics: 'Topics that were begun go back to the library.',
      reminders: 'Reminders stop at once.',
      events: 'Sign-ups to events are cancelled and the calendar link ends.',
      account:
        'The account ends with the last day, unless it has other duties, for example in the communications team.',
      back: 'Coming back is always possible. A word to the communications team is enough.',
    },
    lastDay: 'Last day',
    lastDayHint: 'Today means at once. From today until {latest} at the latest.',
    figures: 'What should happen to the figures?',
    choices: { keep: 'Keep them for 90 days first', anonymise: 'Turn them into totals right away' },
    choiceHints: {
      keep: 'So you can take them: you get a link that works without an account. After that they become totals without a name. With the link you can have that done sooner.',
      anonymise: 'With the last day only totals without a name are left. This cannot be undone.',
    },
    keptOnRequest:
      'The figures are kept for the person for 90 days. Only they themselves may give them up sooner.',
    leavesTown: 'Also leaves the town',
    leavesTownHint:
      'Then the consents that end with the employment end on the same day. Photos that are online with them are taken down.',
    submit: 'Leave the programme',
    submitOnRequest: 'Enter that they leave',
    alreadyLeft: 'This person is no longer in the programme.',
  },
  planned: {
    title: 'You are going to leave',
    text: 'Your last day is {day}. Until then everything stays as it is, only reminders no longer come.',
    textFor: 'The last day is {day}. Until then everything stays as it is, only reminders no longer come.',
    figures: {
      keep: 'After that we keep your figures for you for 90 days.',
      anonymise: 'With that day your figures become part of totals without a name.',
    },
    takeBack: 'Stay after all',
    takeBackFor: 'Take back',
  },
  toPerson: 'Back to the person',
  toProfile: 'Back to the profile',
  data: {
    title: 'My data',
    intro: 'Everything that Stadtstimmen has stored about you, by kind. Only you see this page.',
    download: 'Take everything as a file (JSON)',
    downloadHint: 'A file that any program can read. It holds everything, also what is shortened here.',
    count: '{count, plural, =0 {nothing stored} one {# entry} other {# entries}}',
    show: 'See: {kind}',
    shortened: 'These are the newest {count}. The file has them all.',
    yes: 'yes',
    no: 'no',
    fields: ownDataFields,
    words: ownDataWords,
  },
  kept: {
    title: 'Your data',
    intro:
      'Hello {name}, this is everything that Stadtstimmen has stored about you. The link is valid until {day}.',
    figures: 'Your figures',
    keptUntil: 'Your figures are kept for you until {day}. After that they become totals without a name.',
    gone: 'Your figures have become part of totals without a name.',
    sooner: 'Do not wait that long',
    soonerQuestion: 'The figures are deleted now and stay only as part of totals. This cannot be undone.',
    soonerSubmit: 'Turn into totals now',
    unusable: 'This link no longer works',
    reasons: {
      expired: 'The 90 days are over. Your figures have become part of totals without a name.',
      unknown: 'Perhaps it was not copied completely.',
      returned: 'You are back in the programme. You find your data on your profile.',
    },
    toStart: 'To the start page',
  },
}
