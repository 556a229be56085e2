/** The colours of a picture. Its ground is opaque, for a picture chosen for a dark screen may end up on paper. */
export const inks = {
  light: { ground: '#ffffff', text: '#1c2230', bar: '#0b6b67', line: '#8a93a3' },
  dark: { ground: '#1b1e2b', text: '#eef1f6', bar: '#5fc9bf', line: '#7d8797' },
} as const

export type Ink = (typeof inks)[keyof typeof inks]

/** The typeface of pictures: the page's, if the reader's device has it. */
export const fontFamily = 'Fira Sans, Arial, sans-serif'
