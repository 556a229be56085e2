export { completeDepartures } from './complete-departures.ts'
export { enterDeparture } from './enter-departure.ts'
export { leaveProgramme } from './leave-programme.ts'
export { collectOwnData } from './own-export/collect-own-data.ts'
export {
  collectKeptData,
  giveUpKeptFigures,
  openKeptData,
} from './own-export/open-kept-data.ts'
export { type PlannedDeparture, readPlannedDeparture } from './read-departure.ts'
export { takeBackDeparture, takeBackOwnDeparture } from './take-back-departure.ts'
