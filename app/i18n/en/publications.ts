import { takeDownWords } from './take-downs.ts'

export const publications = { ...takeDownWords }
