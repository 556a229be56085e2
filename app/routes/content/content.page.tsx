import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import type { loader } from './content.route.tsx'

/** A page of prose: about, accessibility, help. */
export function ContentPage() {
  const { title, html } = useLoaderData<typeof loader>()
  return (
    <Page title={title} narrow>
      <Prose html={html} />
    </Page>
  )
}
