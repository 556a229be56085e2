export { listWaiting, type Waiting } from './list-waiting.ts'
export { readProgrammeMonth } from './read-programme-month.ts'
