export { readCohorts } from './cohorts/read-cohorts.ts'
export { imageReport } from './image-report.ts'
export { recruitingReport } from './recruiting-report.ts'
