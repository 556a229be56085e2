import type { useLoaderData } from '@remix-run/react'
import type { loader } from './photo.route.tsx'

/** A photo as its page gets it: what the loader sent, after its journey. */
export type LoadedPhoto = ReturnType<typeof useLoaderData<typeof loader>>['photo']

export type LoadedBox = LoadedPhoto['boxes'][number]
