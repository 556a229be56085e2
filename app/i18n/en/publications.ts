import { photoUse } from './photo-use.ts'
import { takeDownWords } from './take-downs.ts'

export const publications = { ...takeDownWords, ...photoUse }
