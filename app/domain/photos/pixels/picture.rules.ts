/** The largest file taken, in bytes: 15 MB. A phone's photo has 3 to 8. */
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024

/** The most pixels ever decoded: 50 megapixels, 200 MB of memory. */
export const MAX_PIXELS = 50_000_000

/** The shortest side of a photo that is of use to anybody, in pixels. */
export const MIN_SIDE = 200
