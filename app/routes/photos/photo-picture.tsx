import { type PointerEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { MIN_SIDE, type Place, placeBetween } from '#app/domain/photos/boxes/place.rules.ts'
import type { ShownBlocker } from '#app/domain/photos/photos.server.ts'
import { classes } from '#app/ui/classes.ts'
import { pictureOf } from './photo-image.tsx'
import type { LoadedBox, LoadedPhoto } from './photo-loaded.ts'

/** The picture is this many units wide to the drawing above it. */
const WIDTH = 1000

type Point = { x: number; y: number }
type Drag = { how: 'draw' | 'move' | 'size'; from: Point; box: LoadedBox | null; place: Place | null }

/**
 * A photo with its boxes drawn over it. A pointer draws, moves and resizes here; everything it does can be done with
 * buttons and keys in the list beside it, so to a screen reader the drawing is nothing but decoration.
 */
export function PhotoPicture(props: {
  photo: LoadedPhoto
  boxes: readonly LoadedBox[]
  /** What keeps a face from being shown, by its box. */
  blockers: ReadonlyMap<string, ShownBlocker>
  selected: string | null
  drawing: boolean
  onSelect: (boxId: string) => void
  onDrawn: (place: Place | null) => void
  onDragging: (boxId: string, place: Place) => void
  onPlaced: (boxId: string, place: Place) => void
}) {
  const t = useTranslations('photos.photo')
  const { photo, boxes, selected, drawing } = props
  const [drag, setDrag] = useState<Drag | null>(null)
  const drawn = useRef<SVGSVGElement>(null)
  const height = (WIDTH * (photo.height ?? 3)) / (photo.width ?? 4)

  const pointAt = (event: PointerEvent): Point => {
    const around = drawn.current?.getBoundingClientRect()
    if (!around) return { x: 0, y: 0 }
    return {
      x: (event.clientX - around.left) / around.width,
      y: (event.clientY - around.top) / around.height,
    }
  }
  const begin = (event: PointerEvent, how: Drag['how'], box: LoadedBox | null) => {
    event.stopPropagation()
    drawn.current?.setPointerCapture(event.pointerId)
    setDrag({ how, from: pointAt(event), box, place: null })
  }
  const go = (event: PointerEvent) => {
    if (!drag) return
    const place = dragged(drag, pointAt(event))
    setDrag({ ...drag, place })
    if (drag.box) props.onDragging(drag.box.id, place)
  }
  const end = () => {
    setDrag(null)
    if (!drag) return
    if (!drag.box) return props.onDrawn(isLargeEnough(drag.place) ? drag.place : null)
    if (drag.place) props.onPlaced(drag.box.id, drag.place)
    else props.onSelect(drag.box.id)
  }

  return (
    <div className="photo-picture">
      <img
        src={pictureOf({ id: photo.id, revision: photo.renderedRevision ?? 0 }, 'large')}
        alt={photo.altText || t('noAlt')}
        width={photo.width ?? undefined}
        height={photo.height ?? undefined}
      />
      <svg
        ref={drawn}
        viewBox={`0 0 ${WIDTH} ${height}`}
        className={classes('photo-picture__boxes', drawing && 'photo-picture__boxes--drawing')}
        aria-hidden="true"
        focusable="false"
        onPointerDown={drawing ? event => begin(event, 'draw', null) : undefined}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        {boxes.map(box => (
          <BoxShape
            key={box.id}
            box={box}
            height={height}
            selected={box.id === selected}
            open={props.blockers.has(box.id)}
            onBegin={drawing ? null : begin}
          />
        ))}
        {drag?.how === 'draw' && drag.place ? (
          <rect className="photo-box__line" {...scaled(drag.place, height)} />
        ) : null}
      </svg>
    </div>
  )
}

function BoxShape(props: {
  box: LoadedBox
  height: number
  selected: boolean
  open: boolean
  onBegin: ((event: PointerEvent, how: 'move' | 'size', box: LoadedBox) => void) | null
}) {
  const { box, selected, open, onBegin } = props
  const { x, y, width, height } = scaled(box, props.height)
  const movable = box.mayPlace && onBegin !== null
  // What is still open carries a sign, for whoever does not see the colour.
  const tag = open ? `${box.number} !` : String(box.number)
  return (
    <g
      className={classes(
        'photo-box',
        selected && 'photo-box--selected',
        open && 'photo-box--open',
        box.kind === 'region' && 'photo-box--region',
        movable && 'photo-box--movable',
      )}
      onPointerDown={onBegin ? event => (movable ? onBegin(event, 'move', box) : undefined) : undefined}
    >
      <rect className="photo-box__edge" {...{ x, y, width, height }} />
      <rect className="photo-box__line" {...{ x, y, width, height }} />
      <rect
        className="photo-box__tag"
        x={x}
        y={y}
        width={20 + tag.length * 22 - (open ? 14 : 0)}
        height={46}
      />
      <text className="photo-box__number" x={x + 10} y={y + 35}>
        {tag}
      </text>
      {movable ? (
        <circle
          className="photo-box__handle"
          cx={x + width}
          cy={y + height}
          r={22}
          onPointerDown={event => onBegin?.(event, 'size', box)}
        />
      ) : null}
    </g>
  )
}

/** Where a dragged box lies now: it keeps its size at the border, and its border where it is made larger. */
function dragged({ how, from, box }: Drag, to: Point): Place {
  if (how === 'draw' || !box) return placeBetween(from, to)
  const inside = (value: number, most: number) => Math.min(Math.max(value, 0), most)
  const { x, y, width, height } = box
  const [across, along] = [to.x - from.x, to.y - from.y]
  if (how === 'move')
    return { x: inside(x + across, 1 - width), y: inside(y + along, 1 - height), width, height }
  return {
    ...{ x, y },
    width: Math.max(inside(width + across, 1 - x), Math.min(MIN_SIDE, 1 - x)),
    height: Math.max(inside(height + along, 1 - y), Math.min(MIN_SIDE, 1 - y)),
  }
}

function isLargeEnough(place: Place | null): boolean {
  return place !== null && place.width >= MIN_SIDE && place.height >= MIN_SIDE
}

function scaled({ x, y, width, height }: Place, tall: number) {
  return { x: x * WIDTH, y: y * tall, width: width * WIDTH, height: height * tall }
}
