import { useLoaderData } from '@remix-run/react'
import { ConfirmedImportPage } from './confirmed-import.page.tsx'
import type { loader } from './import.route.tsx'
import { PreviewPage } from './preview.page.tsx'

/** One file: what it would bring, or what it brought. */
export function ImportPage() {
  const shown = useLoaderData<typeof loader>()
  return shown.state === 'waiting' ? <PreviewPage preview={shown} /> : <ConfirmedImportPage done={shown} />
}
