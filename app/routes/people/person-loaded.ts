import type { useLoaderData } from '@remix-run/react'
import type { loader } from './person.route.tsx'

/** A person as the page gets them: what the loader sent, after its journey. */
export type PersonLoaded = ReturnType<typeof useLoaderData<typeof loader>>
