export { completeDepartures } from './complete-departures.ts'
