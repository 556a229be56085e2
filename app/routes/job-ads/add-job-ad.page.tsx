import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './add-job-ad.route.tsx'
import { JobAdForm } from './job-ad-form.tsx'

export function AddJobAdPage() {
  const t = useTranslations('jobAds')
  const { departments, hosts, today } = useLoaderData<typeof loader>()
  return (
    <Page title={t('addTitle')} narrow>
      <JobAdForm
        departments={departments}
        hosts={hosts}
        lastResult={useActionData<typeof action>()?.form}
        defaultValue={{ opensOn: today }}
      />
    </Page>
  )
}
