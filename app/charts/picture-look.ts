/** For light or dark surroundings, and for wide pages or for a phone. */
export type PictureLook = { theme: 'light' | 'dark'; shape: 'wide' | 'narrow' }

/** What an address asks for: `?theme=dark` for dark surroundings, `?shape=narrow` for a phone. */
export function pictureLook({ searchParams }: URL): PictureLook {
  return {
    theme: searchParams.get('theme') === 'dark' ? 'dark' : 'light',
    shape: searchParams.get('shape') === 'narrow' ? 'narrow' : 'wide',
  }
}
