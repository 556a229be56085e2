import type { NavigationEntry } from '../navigation.ts'

/** Each picture as one stroke on a field of 24 by 24. */
const strokes: Record<NavigationEntry['key'] | 'more', string> = {
  today: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  topics:
    'M9.5 18h5M10.500 21h3M12 3a6 6 0 0 0-3.700 10.700c.8.7 1.200 1.500 1.200 2.300v.5h5V16c0-.8.4-1.600 1.200-2.300A6 6 0 0 0 12 3z',
  myPosts: 'M4 5h16v11h-8l-4 4v-4H4zM8 9h8M8 12h5',
  upload: 'M4 20h16M6 16v-4M11 16V9M16 16v-3M18 9V3M15 6l3-3 3 3',
  events: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6',
  inbox: 'M3 6h18v13H3zM3 7l9 6.500L21 7',
  profile: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.500c1.400-3.600 4.400-5.500 8-5.500s6.600 1.900 8 5.500',
  programme: 'M3 10v4h3l9 5V5l-9 5zM7 14.500V19h3v-2.800M18.500 9a4.500 4.500 0 0 1 0 6',
  people:
    'M9 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c1-3.300 3.400-5 6.500-5s5.500 1.700 6.500 5M15.500 5.300a3.500 3.500 0 0 1 0 6.400M17.500 15.300c2 .7 3.300 2.300 4 4.700',
  rounds: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.500l3 3 5-6',
  onboardingBoard: 'M4 5h4v14H4zM10 5h4v9h-4zM16 5h4v5h-4z',
  eventPlan: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M12 13v4M10 15h4',
  topicLibrary: 'M5 4h3.500v16H5zM8.500 4H12v16H8.500zM13.500 5.200l3.400-.9 4 15.400-3.400.9z',
  suggestions: 'M4 5h16v11h-8l-4 4v-4H4zM12 8v5M9.500 10.500h5',
  mails: 'M3 11.500 21 4l-6.500 17-3.500-7.500zM11 13.500 21 4',
  departments: 'M4 21V9l8-5 8 5v12zM9.500 21v-5h5v5M8 12h.01M12 12h.01M16 12h.01',
  imageReport: 'M4 4v16h16M7.500 15l4-4.500 3 2.500 5-6.500',
  recruiting:
    'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2.500 20.500c1.200-3.600 4-5.500 7.500-5.500 1.600 0 3 .4 4.200 1.100M19 14.500v6M16 17.500h6',
  jobAds: 'M3.500 8h17v11.500h-17zM9 8V5h6v3M3.500 13h17M12 12v2',
  transparency:
    'M2 12s3.500-6.500 10-6.500S22 12 22 12s-3.500 6.500-10 6.500S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  auditLog: 'M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01',
  accounts: 'M8 20a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM11.200 12.300 20 3.500M16 7.500l3 3',
  settings:
    'M3 7h9M18 7h3M15 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 17h3M12 17h9M9 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  photos: 'M3 6h4l1.500-2.500h7L17 6h4v14H3zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  consents: 'M6 3h9l4 4v14H6zM15 3v4h4M9 13l2 2 4-4',
  takeDowns: 'M5 7h14M9.500 7V4h5v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5',
  pageFigures: 'M4 4h16v16H4zM4 8.500h16M8 16.500v-4M12 16.500v-5.500M16 16.500v-3',
  more: 'M5 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM19 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
}

/** The picture of a navigation entry. */
export function NavigationIcon({ name }: { name: keyof typeof strokes }) {
  return (
    <svg className="navigation__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}
