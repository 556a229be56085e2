export { listWaiting, type Waiting } from './list-waiting.ts'
export { readProgrammeMonth } from './read-programme-month.ts'
export { readWelcomeKit } from './welcome-kit/read-welcome-kit.ts'
