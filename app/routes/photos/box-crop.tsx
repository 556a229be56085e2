import { pictureOf } from './photo-image.tsx'

type Cut = {
  photo: { id: string; width: number | null; height: number | null; renderedRevision: number | null }
  box: { x: number; y: number; width: number; height: number }
  large?: boolean
}

/** What is in a box, cut out of the picture by the browser. Decoration: the words beside it name the box. */
export function BoxCrop({ photo, box, large }: Cut) {
  const [wide, tall] = [photo.width ?? 4, photo.height ?? 3]
  // A little of what is around a face tells whose it is.
  const [marginX, marginY] = [box.width * 0.15, box.height * 0.15]
  const view = [
    (box.x - marginX) * wide,
    (box.y - marginY) * tall,
    (box.width + 2 * marginX) * wide,
    (box.height + 2 * marginY) * tall,
  ]
  return (
    <svg
      className={large ? 'box-crop box-crop--large' : 'box-crop'}
      viewBox={view.join(' ')}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <image
        href={pictureOf({ id: photo.id, revision: photo.renderedRevision ?? 0 }, large ? 'large' : 'medium')}
        width={wide}
        height={tall}
      />
    </svg>
  )
}
