export { addJobAd } from './add-job-ad.ts'
export { editJobAd } from './edit-job-ad.ts'
export { listJobAds, readJobAd } from './list-job-ads.ts'
