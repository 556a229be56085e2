import { z } from 'zod'

// As people copy it from LinkedIn: 1240, 1.240, 1,240 or with a narrow space.
const GROUPED = /^(\d{1,9}|\d{1,3}([.,'\s\u00a0\u202f]\d{3}){1,2})$/

/** A count typed as text, with or without marks between the thousands, up to `most`. */
export function wholeNumber(most: number) {
  return z
    .string('not-a-number')
    .trim()
    .regex(GROUPED, 'not-a-number')
    .transform(text => Number(text.replace(/\D/g, '')))
    .refine(value => value <= most, 'out-of-range')
}
