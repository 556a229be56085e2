export { answerPulse, readOwnPulse } from './answer-pulse.ts'
export { pulseReport } from './pulse-report.ts'
export { runPulse } from './run-pulse.ts'
