export { type ImageReport, imageReport } from './image-report.ts'
export { type RecruitingReport, recruitingReport } from './recruiting-report.ts'
