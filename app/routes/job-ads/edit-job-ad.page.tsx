import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './edit-job-ad.route.tsx'
import { JobAdForm } from './job-ad-form.tsx'

export function EditJobAdPage() {
  const t = useTranslations('jobAds')
  const { ad, departments, hosts } = useLoaderData<typeof loader>()
  const { title, departmentId, departmentName, url, opensOn, closesOn } = ad
  // A department that was retired since stays with its ad.
  const retired = departmentId !== null && !departments.some(({ id }) => id === departmentId)
  const known = retired ? [...departments, { id: departmentId, name: departmentName ?? '' }] : departments
  return (
    <Page title={t('editTitle')} preline={title} narrow>
      <a className="kern-link" href={url} target="_blank" rel="noreferrer">
        {t('toAd')}
      </a>
      <JobAdForm
        departments={known}
        hosts={hosts}
        lastResult={useActionData<typeof action>()?.form}
        defaultValue={{ title, departmentId, url, opensOn, closesOn }}
      />
    </Page>
  )
}
