/** Who joined when, and who is still there. */
export const cohorts = {
  title: 'Cohorts',
  asOf: 'As of {day}',
  intro: 'Who joined when, how many stayed, and which departments are missing now.',
  link: 'See the cohorts',
  retention: {
    title: 'How many stayed',
    intro: 'A cohort is half a year. Totals are shown from {k} people on.',
    none: 'Nobody has joined yet',
    noneText: 'As soon as the first people begin their onboarding, their cohort appears here.',
    cohort: 'Joined',
    firstHalf: '1st half of {year}',
    secondHalf: '2nd half of {year}',
    others: 'Other cohorts together',
    all: 'Everybody',
    after6: 'Active after 6 months',
    after12: 'Active after 12 months',
    now: 'There today',
    someOf: '{stayed} of {of} ({share})',
    merged: 'in “other cohorts”',
    suppressed: 'n/a (fewer than {k})',
    tooEarly: 'too early',
    howCounted: 'How this is counted',
    howJoined:
      'People joined when they began their onboarding or became active. Those who left and came back belong to their first cohort.',
    howStayed:
      'The months count from the first day of each person. People in onboarding and on a break are there today as well. A cohort is shown once the time is over for all of it.',
    howHidden:
      'Cohorts of fewer than {k} people are shown together. If that is not enough, the next smallest joins them, so that nothing can be computed.',
  },
  missing: {
    title: 'Departments missing now',
    some: 'Nobody is active there at the moment: {departments}.',
    none: 'Somebody is active in every department.',
    active: 'somebody active',
    coming: 'somebody in onboarding',
    nobody: 'nobody active',
  },
  joined: {
    title: 'Who joined in {year}',
    intro: 'Names only, no figures of single people.',
    chooseYear: 'Choose a year',
    firstHalf: '1st half: {count}',
    secondHalf: '2nd half: {count}',
    nobody: 'nobody',
    since: 'on {day}',
  },
}
