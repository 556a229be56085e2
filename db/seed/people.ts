import type { DepartmentSlug } from './departments.ts'

/**
 * How somebody posts, measured against what is expected of them: 'ahead' more, 'steady' about as much, 'almost'
 * one less in the current month, 'below' also in the last one, 'quiet' nothing in these two and the month before.
 */
export type Rhythm = 'ahead' | 'steady' | 'almost' | 'below' | 'quiet'

/** Where somebody stands in the programme today, other than taking part as usual. */
export type Standing = 'paused' | 'absent' | 'just-joined' | 'onboarding' | 'left' | 'invited'

/** Somebody of Lindental. `slug` is also the first part of the address. */
export type Person = {
  slug: string
  name: string
  department: DepartmentSlug
  /** Months ago they became active; the programme began 13 months ago. */
  since: number
  rhythm: Rhythm
  /** How many people a usual post reaches. */
  audience: number
  standing?: Standing
  /** Posts a month they chose, and how many days ago; the earliest first. */
  targets?: readonly { postsPerMonth: number; daysAgo: number }[]
  /** The department they were in before, and how many days ago they moved. */
  moved?: { from: DepartmentSlug; daysAgo: number }
  /** Days ago they handed in their own LinkedIn export. */
  exportDaysAgo?: number
  /** What they answer to a first reminder. */
  answers?: 'snooze' | 'help'
}

/** The person behind the ambassador account of the demo. */
export const demoAmbassador = 'samira.yildiz'

/**
 * The nineteen ambassadors. Five of them work in Kita, so that one department is large enough to be shown with
 * totals of its own; the others appear as "further departments".
 */
export const people: readonly Person[] = [
  {
    slug: demoAmbassador,
    name: 'Samira Yıldız',
    department: 'kita',
    since: 13,
    rhythm: 'almost',
    audience: 900,
    exportDaysAgo: 1,
  },
  {
    slug: 'marlene.hoppe',
    name: 'Marlene Hoppe',
    department: 'kita',
    since: 13,
    rhythm: 'ahead',
    audience: 1100,
    exportDaysAgo: 9,
  },
  {
    slug: 'tobias.wrede',
    name: 'Tobias Wrede',
    department: 'kita',
    since: 13,
    rhythm: 'steady',
    audience: 520,
    targets: [{ postsPerMonth: 1, daysAgo: 150 }],
  },
  {
    slug: 'amara.okafor',
    name: 'Amara Okafor',
    department: 'kita',
    since: 9,
    rhythm: 'steady',
    audience: 780,
    exportDaysAgo: 24,
  },
  {
    slug: 'sabine.luetkehaus',
    name: 'Sabine Lütkehaus',
    department: 'kita',
    since: 13,
    rhythm: 'steady',
    audience: 430,
  },
  {
    slug: 'mehmet.aydin',
    name: 'Mehmet Aydın',
    department: 'buergerbuero',
    since: 13,
    rhythm: 'below',
    audience: 640,
    answers: 'help',
  },
  {
    slug: 'heike.doerdelmann',
    name: 'Heike Dördelmann',
    department: 'buergerbuero',
    since: 13,
    rhythm: 'steady',
    audience: 350,
    standing: 'paused',
  },
  {
    slug: 'julia.wieczorek',
    name: 'Julia Wieczorek',
    department: 'finanzen',
    since: 13,
    rhythm: 'steady',
    audience: 610,
    standing: 'absent',
  },
  {
    slug: 'lars.petersen',
    name: 'Lars Petersen',
    department: 'it',
    since: 13,
    rhythm: 'steady',
    audience: 1250,
    exportDaysAgo: 38,
    targets: [{ postsPerMonth: 3, daysAgo: 6 }],
  },
  {
    slug: 'emre.korkmaz',
    name: 'Emre Korkmaz',
    department: 'it',
    since: 0,
    rhythm: 'steady',
    audience: 500,
    standing: 'invited',
  },
  {
    slug: 'jule.ahrens',
    name: 'Jule Ahrens',
    department: 'tourismus',
    since: 0,
    rhythm: 'steady',
    audience: 410,
    standing: 'onboarding',
  },
  {
    slug: 'agnieszka.nowak',
    name: 'Agnieszka Nowak',
    department: 'liegenschaften',
    since: 6,
    rhythm: 'below',
    audience: 480,
    answers: 'snooze',
  },
  {
    slug: 'carla.moreno',
    name: 'Carla Moreno Ruiz',
    department: 'personal',
    since: 13,
    rhythm: 'ahead',
    audience: 1900,
    exportDaysAgo: 17,
  },
  {
    slug: 'stefan.kuhlmann',
    name: 'Stefan Kuhlmann',
    department: 'personal',
    since: 13,
    rhythm: 'steady',
    audience: 720,
    standing: 'left',
  },
  {
    slug: 'minh-anh.tran',
    name: 'Minh Anh Tran',
    department: 'smart-city',
    since: 13,
    rhythm: 'ahead',
    audience: 1500,
    exportDaysAgo: 5,
    targets: [{ postsPerMonth: 3, daysAgo: 260 }],
    moved: { from: 'it', daysAgo: 240 },
  },
  {
    slug: 'dirk.overbeck',
    name: 'Dirk Overbeck',
    department: 'sportbuero',
    since: 13,
    rhythm: 'quiet',
    audience: 560,
  },
  {
    slug: 'franziska.lohmeier',
    name: 'Franziska Lohmeier',
    department: 'tourismus',
    since: 11,
    rhythm: 'steady',
    audience: 830,
  },
  {
    slug: 'noah.bakker',
    name: 'Noah Bakker',
    department: 'werkstudierende',
    since: 0,
    rhythm: 'steady',
    audience: 690,
    standing: 'just-joined',
  },
  {
    slug: 'olena.kovalenko',
    name: 'Olena Kovalenko',
    department: 'wirtschaftsfoerderung',
    since: 4,
    rhythm: 'steady',
    audience: 1350,
    targets: [
      { postsPerMonth: 3, daysAgo: 85 },
      { postsPerMonth: 2, daysAgo: 33 },
    ],
  },
]
