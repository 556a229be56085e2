import type { useLoaderData } from '@remix-run/react'
import type { loader } from './people-list.route.tsx'

/** A list as its page gets it: what the loader sent, after its journey. */
type LoadedList = ReturnType<typeof useLoaderData<typeof loader>>['list']

export type WaitingList = Extract<LoadedList, { state: 'waiting' }>
export type RunningList = Extract<LoadedList, { state: 'running' }>
export type DoneList = Extract<LoadedList, { state: 'done' }>

/** A list whose lines are shown. */
export type StoredList = WaitingList | DoneList
