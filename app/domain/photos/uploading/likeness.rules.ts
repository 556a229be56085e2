/**
 * How many of the 64 bits of two perceptual hashes may differ for the photos to count as the same picture. Another
 * size or quality of one picture differs by 0 to 3 bits, two photos of one series by more than 10.
 */
export const SAME_PICTURE_BITS = 6

/** A photo like another one: the same file, or the same picture in another size or quality. */
export type Likeness = 'same-file' | 'same-picture'
