/** A department of Lindental. Topics name it by `slug`. */
type TownDepartment = { slug: string; name: string; shortName: string; colour: string }

/**
 * The eleven departments, without a level above them: with two or three people each, a parent would only be
 * another row in every list.
 */
export const departments = [
  { slug: 'buergerbuero', name: 'Bürgerbüro', shortName: 'Bürgerbüro', colour: '#1f5fa8' },
  { slug: 'finanzen', name: 'Finanzen', shortName: 'Finanzen', colour: '#6b4f1d' },
  { slug: 'it', name: 'IT', shortName: 'IT', colour: '#3d4f63' },
  { slug: 'kita', name: 'Kita', shortName: 'Kita', colour: '#b3371f' },
  { slug: 'liegenschaften', name: 'Liegenschaften', shortName: 'Liegensch.', colour: '#5a6b1f' },
  { slug: 'personal', name: 'Personal', shortName: 'Personal', colour: '#7a2e6b' },
  { slug: 'smart-city', name: 'Smart City', shortName: 'Smart City', colour: '#00695c' },
  { slug: 'sportbuero', name: 'Sportbüro', shortName: 'Sport', colour: '#96500a' },
  { slug: 'tourismus', name: 'Tourismusmanagement', shortName: 'Tourismus', colour: '#1d6f8a' },
  { slug: 'werkstudierende', name: 'Werkstudierende', shortName: 'Werkstud.', colour: '#5b3fa0' },
  { slug: 'wirtschaftsfoerderung', name: 'Wirtschaftsförderung', shortName: 'WiFö', colour: '#2f6b3a' },
] as const satisfies readonly TownDepartment[]

export type DepartmentSlug = (typeof departments)[number]['slug']
