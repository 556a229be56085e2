import { photoUse } from './photo-use.ts'

export const publications = { ...photoUse }
