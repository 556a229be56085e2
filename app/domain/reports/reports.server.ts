export { imageReport } from './image-report.ts'
export { recruitingReport } from './recruiting-report.ts'
