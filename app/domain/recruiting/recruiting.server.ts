export { addJobAd } from './add-job-ad.ts'
export { editJobAd } from './edit-job-ad.ts'
export { type JobAdSummary, listJobAds, readJobAd } from './list-job-ads.ts'
