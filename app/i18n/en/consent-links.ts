/** Pages behind personal links: reading, giving and withdrawing a consent; one's own consents. */
export const consentLinks = {
  you: 'you',
  ask: {
    title: 'Ask by link',
    intro:
      'Whoever still has to agree gets a mail with a link of their own that is valid for 30 days. Employees read everything there and sign on paper.',
    send: 'Send the link',
    withdrawal: 'Enter a withdrawal',
  },
  give: {
    title: 'Consent',
    titleOf: 'Photos of {whose}',
    intro:
      'We ask before we show anything. Read at your leisure, choose, and say yes or no. Nobody asks for a reason.',
    about: 'What we ask you',
    versionsLabel: 'Versions of the text',
    versions: {
      de: 'Deutsch',
      en: 'English',
      plain: 'Plain language (German)',
    },
    occasion: 'Occasion',
    duration: 'Valid',
    until: 'until {day}',
    untilWithdrawn: 'until you withdraw it',
    name: 'Name',
    nameShown: 'The name may stand beside it.',
    nameHidden: 'The name does not stand beside it.',
    answer: 'Your answer',
    answerAgain: 'Changed your mind?',
    scopes: 'Where may we show the photos?',
    places: 'Places',
    scopesHint:
      'What you do not tick does not happen. If several people have to agree, only what all of them allow counts.',
    scopesHintFor:
      'Purpose: {purpose}. What you do not tick does not happen. If several people have to agree, only what all of them allow counts.',
    submit: 'I agree to what is ticked',
    decline: 'No, thank you',
    takeBack: 'Rather not after all',
    toWithdrawal: 'See or withdraw',
    standing: {
      declined: 'You said no',
      'waiting-for-others': 'Thank you, your consent is here',
      given: 'The consent is valid',
      'paper-needed': 'This needs a signature on paper',
      'not-needed': 'There is nothing left to do here',
    },
    standingText: {
      declined: 'That is fine. We show nothing.',
      'waiting-for-others':
        'Others who are asked as well have not answered yet. Until then we show nothing. Then you get a mail with a link with which you can withdraw at any time.',
      given: 'You can withdraw it at any time, all of it or for some places.',
      'paper-needed':
        'For employees of the town the law asks for writing. The communications team has the form for you. You can read everything here, and say no as well.',
      'not-needed': 'Your consent is not needed here, or no longer.',
    },
    refused: {
      'already-given': 'The consent is valid already. You can withdraw it.',
      'paper-needed': 'This needs a signature on paper.',
      'not-needed': 'Your consent is no longer needed here.',
      over: 'This request is over. Nothing is open any more.',
      'nothing-left': 'None of that is on offer any more. Please have a look at what is still asked.',
    },
    unusable: {
      unknown: 'We do not know this link',
      expired: 'This link has expired',
    },
    unusableHelp:
      'Without your answer we show nothing. If you would like to answer, the communications team is happy to send you a new link.',
  },
  withdraw: {
    title: 'Withdraw a consent',
    titleOf: 'Photos of {whose}: see or withdraw',
    now: 'What applies now',
    since: 'Recorded since',
    allowed: 'Allowed',
    withdrawn: 'Withdrawn',
    nothing: 'nothing',
    question: 'What would you like to withdraw?',
    questionText: 'You need no reason. It has no disadvantages.',
    extent: 'How much',
    extents: {
      all: 'Everything',
      some: 'Only for these places:',
    },
    channels: 'Places',
    channelsHint: 'Only needed if you do not withdraw everything.',
    only: 'Only this is still allowed: {channel}.',
    everySheet: 'This also applies to every other consent that allows these places.',
    submit: 'Withdraw now',
    doneAll: 'Everything is withdrawn',
    doneSome: 'A part is withdrawn',
    after: {
      stop: 'From now on we hand out no such photo.',
      takeDown:
        'Where one is published, we take it down within the next days. Print that has been handed out cannot be called back.',
      copies:
        'Somebody may have copied a photo that stood on LinkedIn or elsewhere on the internet. These copies we cannot call back.',
      proof: 'That you agreed and withdrew stays stored as proof.',
    },
    unusable: {
      unknown: 'We do not know this link',
      'of-age': 'The person decides about these photos themself now',
    },
    unusableHelp: 'Would you like to withdraw? A word to the communications team is enough.',
  },
  own: {
    title: 'My consents',
    intro:
      'What you have allowed, where photos of you are to be seen, and how you change that. Only you and the communications team see this.',
    consents: 'What you have allowed',
    noConsents: 'No consent yet',
    noConsentsText: 'Nothing is recorded for photos of you.',
    appearances: 'Where photos of you are to be seen',
    appearancesIntro: 'What stands in the register. If something is missing, tell the communications team.',
    noAppearances: 'No publication stands in the register.',
    beingTakenDown: 'being taken down',
    withdraw: 'Withdraw',
    back: 'Back to the profile',
  },
  paper: {
    title: '{name}: enter a withdrawal',
    intro:
      'For withdrawals that arrive on paper, by phone or in a talk. They apply at once, without asking for a reason.',
    day: 'Arrived on',
    note: 'How the withdrawal arrived',
    noteHint: 'For example: letter of the mother, call at the office.',
    scan: 'Scan (optional)',
    scanHint: 'PDF, JPEG or PNG, 10 MB at most.',
    submit: 'Enter the withdrawal',
    nothingLeft: 'This consent is withdrawn entirely already, or nothing was allowed.',
  },
}
