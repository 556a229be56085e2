import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { townId } from './town-id.ts'

/** Somebody on a photo of Lindental. An employee of the programme is named by `slug` alone. */
export type Depicted = {
  slug: string
  kind: 'employee' | 'citizen' | 'child' | 'partner'
  name: string
  email: string | null
  bornOn: Day | null
  guardians: readonly { name: string; email: string | null; signed: boolean }[]
  /** How many days ago the consent was given, null while somebody was only asked. */
  givenDaysAgo: number | null
  /** In how many days it ends; negative if it has ended; null: no end. */
  endsInDays: number | null
  /** Days ago it was withdrawn. */
  withdrawnDaysAgo?: number
  /** Channels that were not granted. */
  without?: readonly string[]
}

const nobody = { bornOn: null, guardians: [] } as const

/**
 * The people on Lindental's photos beside the ambassadors, and the ambassadors whose consents differ: one that ends
 * soon, one that was withdrawn, two children, one of whom waits for the second signature.
 */
export function depictedPeople(today: Day): Depicted[] {
  return [
    { ...employee('samira.yildiz', 'Samira Yıldız'), endsInDays: 21 },
    employee('amara.okafor', 'Amara Okafor'),
    employee('lars.petersen', 'Lars Petersen'),
    employee('franziska.lohmeier', 'Franziska Lohmeier'),
    { ...employee('mehmet.aydin', 'Mehmet Aydın'), withdrawnDaysAgo: 2 },
    { ...employee('minh-anh.tran', 'Minh Anh Tran'), without: ['instagram', 'press'] },
    {
      ...{
        slug: 'mila.brandt',
        kind: 'child',
        name: 'Mila Brandt',
        email: null,
        bornOn: addDays(today, -1900),
      },
      guardians: [
        { name: 'Jana Brandt', email: 'jana.brandt@post.example', signed: true },
        { name: 'Oliver Brandt', email: 'oliver.brandt@post.example', signed: true },
      ],
      ...{ givenDaysAgo: 60, endsInDays: 670, without: ['instagram'] },
    },
    {
      ...{
        slug: 'emil.owusu',
        kind: 'child',
        name: 'Emil Owusu',
        email: null,
        bornOn: addDays(today, -1700),
      },
      guardians: [
        { name: 'Grace Owusu', email: 'grace.owusu@post.example', signed: true },
        { name: 'Daniel Owusu', email: 'daniel.owusu@post.example', signed: false },
      ],
      ...{ givenDaysAgo: null, endsInDays: null },
    },
    {
      ...nobody,
      ...{ slug: 'gerd.althaus', kind: 'citizen', name: 'Gerd Althaus', email: 'gerd.althaus@post.example' },
      ...{ givenDaysAgo: 760, endsInDays: -30 },
    },
  ]
}

function employee(slug: string, name: string): Depicted {
  const given = { givenDaysAgo: 140, endsInDays: 590 }
  return { ...nobody, slug, kind: 'employee', name, email: `${slug}@lindental.example`, ...given }
}

/** The id of somebody on Lindental's photos. */
export function depictedId(slug: string): string {
  return townId('depicted', slug)
}
