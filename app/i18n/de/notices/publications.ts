import { takeDownNotices } from './take-downs.ts'

export const publicationsNotices = { ...takeDownNotices }
