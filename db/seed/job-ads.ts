import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { DepartmentSlug } from './departments.ts'
import { departmentId, departmentOn } from './lives.ts'
import type { Publication } from './publications.ts'
import { workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'

/** A job ad and the departments whose people wrote about it. */
export type TownJobAd = {
  id: string
  title: string
  department: DepartmentSlug
  url: string
  opensOn: Day
  closesOn: Day
  toldBy: readonly DepartmentSlug[]
}

/** Posts that are noted as being about one ad, at most. */
const POSTS_PER_AD = 5

/** Two ads: one in Kita that is open today, one in IT that closed in the spring, summer ... before. */
export function planJobAds(today: Day): TownJobAd[] {
  const ads = [
    {
      slug: 'paedagogische-fachkraft',
      title: 'Pädagogische Fachkraft (m/w/d) für die Kita am Mühlbach',
      department: 'kita',
      from: -38,
      to: 18,
      toldBy: ['kita', 'personal'],
    },
    {
      slug: 'fachinformatik-systemintegration',
      title: 'Fachinformatiker:in Systemintegration (m/w/d)',
      department: 'it',
      from: -182,
      to: -130,
      toldBy: ['it', 'personal', 'smart-city'],
    },
  ] as const
  return ads.map(({ slug, from, to, ...ad }) => {
    const opensOn = workingDayUntil(addDays(today, from))
    return {
      ...ad,
      id: townId('job-ad', slug),
      url: `https://karriere.lindental.example/stellen/${slug}-${opensOn.slice(0, 4)}`,
      opensOn,
      closesOn: workingDayUntil(addDays(today, to)),
    }
  })
}

/** Which publications are about which ad: the earliest ones by people close to it while it was open. */
export function tellOfJobAds(
  publications: readonly Publication[],
  ads: readonly TownJobAd[],
): ReadonlyMap<Publication, TownJobAd> {
  return new Map(
    ads.flatMap(ad => {
      const tellers = ad.toldBy.map(departmentId)
      return publications
        .filter(({ day }) => ad.opensOn <= day && day <= ad.closesOn)
        .filter(({ life, day }) => tellers.includes(departmentOn(life, day)))
        .slice(0, POSTS_PER_AD)
        .map(publication => [publication, ad] as const)
    }),
  )
}
