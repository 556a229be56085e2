export { readCohorts } from './cohorts/read-cohorts.ts'
export { addToDepartedTotals } from './departed-total.queries.ts'
export { imageReport } from './image-report.ts'
export { recruitingReport } from './recruiting-report.ts'
