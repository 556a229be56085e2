import type { Messages } from '../messages.ts'

export const privacy: Messages['privacy'] = {
  title: 'What the system knows about me',
  intro:
    'Every kind of data stored here: what for, who sees it, how long it stays. This page is made from the running system and can be printed as an annex to the works agreement.',
  noRanking:
    'There is no ranking, there are no points, and nobody is evaluated. Figures of posts are seen by their owners alone; everybody else sees totals over at least {smallestGroup} people.',
  column: { kind: 'Data', purpose: 'What for', audience: 'Who sees it', retention: 'How long' },
  ownData: 'See what is stored about you and take it with you',
  caption: 'Data stored about people',
  audience: {
    self: 'only you',
    programme: 'everybody in the programme',
    comms: 'Communications',
    hr: 'HR',
    oversight: 'Staff council and data protection',
    admin: 'Administration',
    nobody: 'nobody',
  },
  retention: {
    'with-account': 'until the account is deleted',
    'with-programme': 'until the account is deleted; in totals without names beyond that',
    'after-leaving':
      'until 90 days after leaving, or sooner on request; after that only in totals without a name',
    'after-90-days': '90 days',
    'after-one-day': 'one day',
    'after-24-hours': '24 hours',
    'after-six-months': 'until six months after the call has ended',
    'session-end': 'until signing out or expiry',
    'as-proof': 'as long as a photo can be seen, and afterwards as proof of the consent',
    'until-disconnected': 'until you disconnect or leave the programme',
    'until-discarded': 'until somebody throws the photo away; the original no longer than the setting says',
    kept: 'permanently, as proof of changes',
  },
  kinds: {
    account: {
      name: 'Account',
      what: 'name, work e-mail address, language, roles, password as a check value',
      purpose: 'signing in and seeing the right things',
    },
    participation: {
      name: 'Participation',
      what: 'since when you take part, pauses, department',
      purpose: 'running the programme; rates over the people who took part then',
    },
    target: {
      name: 'Target',
      what: 'how many posts a month you aim for',
      purpose: 'your month and fitting reminders',
    },
    absence: { name: 'Absence', what: 'from and to, no reason', purpose: 'expect less, do not remind' },
    picks: {
      name: 'Topics taken',
      what: 'which topic since when, your draft (only you see the draft)',
      purpose: 'not giving a topic out twice; others see department and date',
    },
    posts: {
      name: 'Posts',
      what: 'link, time, topic, goals, values, effort, resonance; which numbers of LinkedIn belong to one post',
      purpose: 'your month, coverage of departments, reports as totals',
    },
    figures: {
      name: 'Figures',
      what: 'impressions, reactions and other figures of your posts and days',
      purpose: 'for you; in reports only as totals',
    },
    uploads: {
      name: 'Files uploaded from LinkedIn',
      what: 'file name, period, your posts in it with figures and their first words; if you wish also when you commented or reacted elsewhere; the file itself is not kept. For files of the town’s page, comms sees who uploaded them',
      purpose: 'knowing where a figure comes from',
    },
    connection: {
      name: 'Connection to LinkedIn',
      what: 'an encrypted key by which you allow your posts to be fetched; only if the town offers it and you want it',
      purpose: 'finding your posts without downloading a file',
    },
    nudges: {
      name: 'Reminders',
      what: 'when and why you got one, months without reminders',
      purpose: 'two a month at most, never twice',
    },
    tasks: {
      name: 'Wishes to talk',
      what: 'a request for help, an occasion to talk, without figures',
      purpose: 'so that somebody gets in touch',
    },
    suggestions: {
      name: 'Suggestions',
      what: 'topics you suggested and the answer',
      purpose: 'developing the topics together',
    },
    mails: {
      name: 'Messages',
      what: 'which mail went to you when',
      purpose: 'delivery; invitations and answers to suggestions are also seen by communications',
    },
    links: {
      name: 'Personal links',
      what: 'what a link is for and until when; its secret part is not stored',
      purpose: 'answering from a mail without signing in',
    },
    sessions: {
      name: 'Sessions',
      what: 'since when you are signed in, last seen; no devices, no places',
      purpose: 'staying signed in',
    },
    signInAttempts: {
      name: 'Failed sign-ins',
      what: 'an encrypted counter without an address; it also counts how many ideas come to a wall from one network',
      purpose: 'protecting passwords against guessing',
    },
    applications: {
      name: 'Applications',
      what: 'name, address, department, job, answers; what you say about yourself voluntarily only as counters without a name',
      purpose: 'choosing who joins the next round',
    },
    onboarding: {
      name: 'Onboarding',
      what: 'which steps were done when, evidence such as a certificate, reminders of them',
      purpose: 'arriving well; seeing who waits for what',
    },
    acknowledgements: {
      name: 'Acknowledgements',
      what: 'which version of guidelines and works agreement you confirmed, and when',
      purpose: 'showing that everybody knows the same version',
    },
    signUps: {
      name: 'Sign-ups for events',
      what: 'what you signed up for and whether you came; your personal calendar',
      purpose: 'giving out places, announcing dates',
    },
    departures: {
      name: 'Leaving',
      what: 'your last day and what shall happen to your figures, without a reason',
      purpose: 'ending everything the way you want it',
    },
    pulse: {
      name: 'Taking part in the pulse',
      what: 'whether you answered, not what and not when; answers are counters only',
      purpose: 'nobody answers twice',
    },
    peopleImports: {
      name: 'Lists of people',
      what: 'lines of an uploaded list and what became of them, until a day after uploading or inviting; a list whose inviting fails, for up to seven days',
      purpose: 'inviting several people at once',
    },
    depicted: {
      name: 'Consents to photos',
      what: 'name, who agreed to what and where, version of the text, the signed sheet, withdrawal',
      purpose: 'showing only photos everybody agrees with, and being able to prove it',
    },
    photos: {
      name: 'Photos',
      what: 'photos without place or camera data, boxes around faces with names, a description; the uploaded file, for communications only, until the time in the settings; faces are found, but nobody is recognised',
      purpose: 'checking which photo may be shown where',
    },
    publications: {
      name: 'Where a photo appeared',
      what: 'who downloaded a photo for what, where it appeared, what was deleted after a withdrawal',
      purpose: 'finding a photo everywhere after a withdrawal',
    },
    auditLog: {
      name: 'Change log',
      what: 'who changed which setting, role or topic when; not who worked when',
      purpose: 'accountability towards staff council and data protection',
    },
  },
  transparency: {
    title: 'Transparency',
    intro:
      'How the system is set up and who holds which role. There are no figures of people here, because for others there are none.',
    settingsTitle: 'Settings',
    settingsCaption: 'How the system is set up',
    setting: 'Setting',
    value: 'Value',
    staffTitle: 'Who holds which role',
    staffCaption: 'Accounts with a role other than ambassador',
    name: 'Name',
    roles: 'Roles',
    dataUse: 'What the system knows about people',
    log: 'To the change log',
  },
  log: {
    title: 'Change log',
    intro: 'Who changed what. It records changes, not working hours.',
    caption: 'Changes, newest first',
    when: 'When',
    who: 'Who',
    action: 'What',
    detail: 'Details',
    empty: 'No changes yet',
    emptyText: 'As soon as somebody changes a setting or a role, it is listed here.',
    older: 'Older',
    newest: 'To the newest',
    actor: {
      account: 'deleted account',
      system: 'the system',
      link: 'through a personal link',
      visitor: 'not signed in',
    },
  },
}
