import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { boxKinds } from '#app/domain/photos/boxes/box.rules.ts'
import type { Place } from '#app/domain/photos/boxes/place.rules.ts'
import type { ShownGate } from '#app/domain/photos/photos.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { BoxItem, sentBy } from './box-item.tsx'
import { FacesFound } from './faces-found.tsx'
import { blockersByBox } from './gate-words.ts'
import type { LoadedPhoto } from './photo-loaded.ts'
import { PhotoPicture } from './photo-picture.tsx'
import { type BoxChanges, changePath, useBoxChanges } from './use-box-changes.ts'

/** The picture on one side, its boxes on the other; on a phone the picture stays in sight above the list. */
export function BoxEditor(props: {
  photo: LoadedPhoto
  gate: ShownGate | undefined
  refused: string | null
  openBox: string | null
  underWay: ReactNode
}) {
  const { photo, gate, refused, openBox, underWay } = props
  const t = useTranslations('photos.boxes')
  const words = useTranslations('photos.add')
  const changes = useBoxChanges(photo)
  const blockers = blockersByBox(gate)
  const [selected, setSelected] = useState<string | null>(null)
  const [drawing, setDrawing] = useState<(typeof boxKinds)[number] | null>(null)

  const finishDrawing = (place: Place | null) => {
    if (place && drawing) changes.add(drawing, place)
    else changes.say(words('tooSmall'))
    setDrawing(null)
  }
  const goTo = (boxId: string) => {
    setSelected(boxId)
    document.getElementById(`gesicht-${boxId}`)?.focus()
  }
  return (
    <div className="photo-desk">
      <div className="photo-desk__picture">
        <PhotoPicture
          photo={photo}
          boxes={changes.boxes}
          blockers={blockers}
          selected={selected}
          drawing={drawing !== null}
          onSelect={goTo}
          onDrawn={finishDrawing}
          onDragging={changes.show}
          onPlaced={changes.store}
        />
        <p role="status" className="photo-desk__said">
          {drawing ? words('drawHint') : changes.said}
        </p>
      </div>
      <section className="photo-desk__list" id="kaestchen" tabIndex={-1} aria-labelledby="kaestchen-title">
        <h2 id="kaestchen-title" className="kern-heading-medium">
          {t('title')}
        </h2>
        <Refused reason={changes.refused ?? refused} />
        {underWay}
        <FacesFound photo={photo} />
        <p className="muted">{photo.boxes.length === 0 ? t('empty') : t('intro')}</p>
        <ol className="box-list">
          {changes.boxes.map(box => (
            <BoxItem
              key={box.id}
              photo={photo}
              box={box}
              blocker={blockers.get(box.id)}
              changes={changes}
              selected={box.id === selected}
              open={box.id === (changes.added ?? openBox)}
              onSelect={setSelected}
            />
          ))}
        </ol>
        <AddBox photo={photo} changes={changes} drawing={drawing !== null} onDraw={setDrawing} />
      </section>
    </div>
  )
}

type Reason = 'invalid'

function Refused({ reason }: { reason: string | null }) {
  const t = useTranslations('photos.boxRefusal')
  if (reason === null) return null
  const key = t.has(reason as Reason) ? (reason as Reason) : 'invalid'
  return <Alert kind="danger" title={t(key)} />
}

function AddBox(props: {
  photo: LoadedPhoto
  changes: BoxChanges
  drawing: boolean
  onDraw: (kind: (typeof boxKinds)[number] | null) => void
}) {
  const t = useTranslations('photos.add')
  const { photo, changes, drawing } = props
  const [kind, setKind] = useState<(typeof boxKinds)[number]>('face')
  // A pointer draws only where there is JavaScript; a button that does nothing is worse than none.
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return (
    <form
      method="post"
      action={changePath(photo.id)}
      className="add-box"
      onSubmit={event => {
        event.preventDefault()
        changes.send(sentBy(event))
      }}
    >
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{t('title')}</legend>
        <p className="kern-hint">{t('intro')}</p>
        <div className="kern-fieldset__body add-box__kinds">
          {boxKinds.map(each => (
            <div key={each} className="kern-form-check">
              <input
                type="radio"
                id={`kind-${each}`}
                name="kind"
                value={each}
                checked={each === kind}
                onChange={() => setKind(each)}
                className="kern-form-check__radio"
              />
              <label className="kern-label" htmlFor={`kind-${each}`}>
                {t(each)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <ButtonRow>
        <Button type="submit" name="intent" value="add" variant="secondary" icon="add">
          {t('submit')}
        </Button>
        {scripted ? (
          <Button
            type="button"
            variant="secondary"
            icon="edit"
            onClick={() => props.onDraw(drawing ? null : kind)}
          >
            {drawing ? t('stopDrawing') : t('draw')}
          </Button>
        ) : null}
      </ButtonRow>
      <p className="muted">{t('hint')}</p>
    </form>
  )
}
