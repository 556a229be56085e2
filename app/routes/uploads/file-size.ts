const KILOBYTE = 1024
const MEGABYTE = KILOBYTE * KILOBYTE

/** The size of a file in words: "14 kB", "1,2 MB". Nothing is 0 kB, anything is at least 1 kB. */
export function fileSize(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < MEGABYTE ? [Math.ceil(bytes / KILOBYTE), 'kB'] : [Math.round((bytes / MEGABYTE) * 10) / 10, 'MB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)} ${unit}`
}
