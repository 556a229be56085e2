import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Place, type Step, stepPlace } from '#app/domain/photos/boxes/place.rules.ts'
import type { action } from './change-box.route.tsx'
import type { LoadedBox, LoadedPhoto } from './photo-loaded.ts'

/** How long the hand rests before a box that is pushed step by step is stored, in milliseconds. */
const REST = 400

/**
 * What is done to boxes without leaving the page: the change is shown at once, stored behind it, and said in a
 * sentence. Where the focus was it stays; a new box takes it, a removed one hands it to the list.
 */
export function useBoxChanges(photo: LoadedPhoto) {
  const { answer, send, rest, isBusy } = useBoxQueue(photo.id)
  const [places, setPlaces] = useState<Record<string, Place>>({})
  const [said, setSaid] = useState('')
  const [added, setAdded] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const words = useTranslations('photos.did')
  const tell = useSentence()
  const told = useRef<unknown>(undefined)

  const { revision, renderedRevision } = photo
  const shown = useRef(renderedRevision)
  useEffect(() => {
    // Not yet while another blur waits to be drawn.
    if (shown.current !== renderedRevision && renderedRevision === revision) setSaid(words('rendered'))
    shown.current = renderedRevision
  }, [revision, renderedRevision, words])

  // After the pictures: where both come at once, what somebody has just done is what they hear.
  useEffect(() => {
    if (!answer || told.current === answer) return
    told.current = answer
    // What is still to be stored stays where the hand has put it.
    if (!isBusy()) setPlaces({})
    setRefused(answer.refused)
    if (answer.did === null) return setSaid('')
    setSaid(
      tell(
        answer.did,
        photo.boxes.find(({ id }) => id === answer.boxId),
      ),
    )
    if (answer.did === 'add') setAdded(answer.boxId)
    if (answer.did === 'add') document.getElementById(`gesicht-${answer.boxId}`)?.focus()
    if (answer.did === 'remove') document.getElementById('kaestchen')?.focus()
  }, [answer, isBusy, photo.boxes, tell])

  const placed = (boxId: string, place: Place) => fieldsOf({ intent: 'place', boxId, ...inWords(place) })

  return {
    boxes: photo.boxes.map(box => ({ ...box, ...places[box.id] })),
    said,
    refused,
    /** The box that was added last: it still has to be moved where it belongs. */
    added,
    send,
    /** Draws a new box. */
    add: (kind: string, place: Place) => send(fieldsOf({ intent: 'add', kind, ...inWords(place) })),
    /** Shows a box somewhere else while a pointer drags it. */
    show: (boxId: string, place: Place) => setPlaces(all => ({ ...all, [boxId]: place })),
    store: (boxId: string, place: Place) => send(placed(boxId, place)),
    /** Pushes a box by one step, again and again; it is stored when the hand rests. */
    push(box: LoadedBox, step: Step) {
      const { x, y, width, height } = { ...box, ...places[box.id] }
      const place = stepPlace({ x, y, width, height }, step)
      setPlaces(all => ({ ...all, [box.id]: place }))
      rest(box.id, placed(box.id, place))
    },
    say: setSaid,
  }
}

export type BoxChanges = ReturnType<typeof useBoxChanges>

/**
 * Sends one change after the other, each when the one before is answered: two at once, and the first could be cut off.
 * A box that is being pushed rests for a moment; whatever else is done stores it first.
 */
function useBoxQueue(photoId: string) {
  const fetcher = useFetcher<typeof action>({ key: `boxes-${photoId}` })
  const unsent = useRef<FormData[]>([])
  const underWay = useRef(false)
  const resting = useRef<{ boxId: string; fields: FormData; timer: number } | null>(null)

  const sendNext = () => {
    const next = underWay.current ? undefined : unsent.current.shift()
    if (!next) return
    underWay.current = true
    next.set('stay', 'on')
    fetcher.submit(next, { method: 'post', action: changePath(photoId) })
  }
  const settle = () => {
    if (!resting.current) return
    window.clearTimeout(resting.current.timer)
    unsent.current.push(resting.current.fields)
    resting.current = null
  }
  const isBusy = useCallback(
    () => underWay.current || unsent.current.length > 0 || resting.current !== null,
    [],
  )

  const { state, data: answer } = fetcher
  const answered = useRef<unknown>(undefined)
  useEffect(() => {
    if (state !== 'idle' || !answer || answered.current === answer) return
    answered.current = answer
    underWay.current = false
    sendNext()
  })
  useEffect(() => () => window.clearTimeout(resting.current?.timer), [])

  return {
    answer: state === 'idle' ? answer : undefined,
    isBusy,
    send(fields: FormData) {
      settle()
      unsent.current.push(fields)
      sendNext()
    },
    rest(boxId: string, fields: FormData) {
      if (resting.current?.boxId === boxId) window.clearTimeout(resting.current.timer)
      else settle()
      const store = () => {
        settle()
        sendNext()
      }
      resting.current = { boxId, fields, timer: window.setTimeout(store, REST) }
      sendNext()
    },
  }
}

/** Where a form about a photo's boxes goes. */
export function changePath(photoId: string): string {
  return `/fotos/${photoId}/kaestchen`
}

function fieldsOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

function inWords({ x, y, width, height }: Place) {
  return { x: String(x), y: String(y), width: String(width), height: String(height) }
}

/** How a box is called: its kind and its number. */
export function useBoxName(): (box: Pick<LoadedBox, 'kind' | 'number'>) => string {
  const t = useTranslations('photos.boxes')
  return ({ kind, number }) => t(kind, { number })
}

function useSentence() {
  const t = useTranslations('photos.did')
  const nameOf = useBoxName()
  return (did: string, box: LoadedBox | undefined): string => {
    if (!box) return t('removed')
    const name = { box: nameOf(box) }
    if (did === 'add') return t('added', name)
    if (did === 'blur') return t('blurred', name)
    if (did === 'unblur') return t('shown', name)
    const share = (fraction: number) => Math.round(fraction * 100)
    const { x, y, width, height } = box
    return t('moved', { ...name, x: share(x), y: share(y), width: share(width), height: share(height) })
  }
}
