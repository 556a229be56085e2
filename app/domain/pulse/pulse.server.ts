export { runPulse } from './run-pulse.ts'
