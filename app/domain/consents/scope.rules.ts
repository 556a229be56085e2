/** What photos are for. A consent names each purpose, and a photo has exactly one. */
export const purposes = ['public-relations', 'recruiting'] as const
export type Purpose = (typeof purposes)[number]

/** Where photos may appear. Consent is given, or not, for each of them. */
export const channels = [
  'intranet',
  'website',
  'print',
  'press',
  'linkedin-page',
  'linkedin-profiles',
  'instagram',
] as const
export type Channel = (typeof channels)[number]
