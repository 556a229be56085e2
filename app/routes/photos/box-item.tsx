import { type FormEvent, type KeyboardEvent, useId } from 'react'
import { useTranslations } from 'use-intl'
import { type Step, steps } from '#app/domain/photos/boxes/place.rules.ts'
import type { ShownBlocker } from '#app/domain/photos/photos.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { BoxCrop } from './box-crop.tsx'
import { useBlockerWords } from './gate-words.ts'
import type { LoadedBox, LoadedPhoto } from './photo-loaded.ts'
import { type BoxChanges, changePath, useBoxName } from './use-box-changes.ts'

type ItemProps = { photo: LoadedPhoto; box: LoadedBox; changes: BoxChanges }
type WithBlocker = ItemProps & {
  /** What keeps this face from being shown. */
  blocker: ShownBlocker | undefined
}

/** One box: what is in it, who it is, and what can be done. */
export function BoxItem(
  props: WithBlocker & { selected: boolean; open: boolean; onSelect: (boxId: string) => void },
) {
  const { photo, box, blocker, selected } = props
  const name = useBoxName()(box)
  const headingId = useId()
  return (
    <li
      id={`gesicht-${box.id}`}
      tabIndex={-1}
      aria-labelledby={headingId}
      className={classes('box-item', selected && 'box-item--selected', blocker && 'box-item--open')}
      onFocus={() => props.onSelect(box.id)}
    >
      <BoxCrop photo={photo} box={box} />
      <div className="box-item__words">
        <h3 id={headingId} className="kern-title kern-title--small">
          {name}
        </h3>
        <WhoItIs box={box} />
        <BoxState {...props} />
      </div>
      <div className="box-item__actions">
        <BoxActions {...props} name={name} />
      </div>
      {box.mayPlace ? <PlacePad {...props} name={name} /> : null}
    </li>
  )
}

function WhoItIs({ box }: { box: LoadedBox }) {
  const t = useTranslations('photos.boxes')
  if (box.kind === 'region') return null
  if (box.personName) return <p>{box.personName}</p>
  if (box.claimedName) return <p>{t('claimed', { name: box.claimedName })}</p>
  return null
}

function BoxState({ photo, box, blocker }: WithBlocker) {
  const t = useTranslations('photos.boxes')
  const rendered = photo.revision === photo.renderedRevision
  if (box.blurred)
    return rendered ? (
      <Badge kind="success">{t('blurred')}</Badge>
    ) : (
      <Badge kind="info">{t('blurring')}</Badge>
    )
  if (box.excepted) return <Badge kind={blocker ? 'info' : 'success'}>{t('excepted')}</Badge>
  if (box.kind === 'region') return <Badge>{t('visible')}</Badge>
  if (!box.named) return <Badge kind="warning">{box.claimedName ? t('toLink') : t('unnamed')}</Badge>
  return blocker ? <NotClear blocker={blocker} /> : <Badge kind="success">{t('clear')}</Badge>
}

function NotClear({ blocker }: { blocker: ShownBlocker }) {
  const { whyOf } = useBlockerWords()
  return (
    <>
      <Badge kind="warning">{useTranslations('photos.boxes')('notClear')}</Badge>
      <p className="muted">{whyOf(blocker)}</p>
    </>
  )
}

function BoxActions({ photo, box, changes, name }: ItemProps & { name: string }) {
  const t = useTranslations('photos.boxes')
  const named = box.personName || box.claimedName
  const away = box.foundBy === 'detector' ? 'noFace' : 'exception'
  return (
    <>
      {box.mayName ? (
        <ButtonLink
          href={`${changePath(photo.id)}/${box.id}`}
          label={named ? t('renameOf', { box: name }) : t('nameOf', { box: name })}
          variant={named ? 'tertiary' : 'secondary'}
          size="small"
        >
          {named ? t('rename') : t('name')}
        </ButtonLink>
      ) : null}
      {box.blurred && !box.mayShow ? null : (
        <BoxForm photo={photo} box={box} changes={changes}>
          <Button
            type="submit"
            name="intent"
            value={box.blurred ? 'unblur' : 'blur'}
            variant="secondary"
            size="small"
            aria-label={t(box.blurred ? 'unblurOf' : 'blurOf', { box: name })}
          >
            {t(box.blurred ? 'unblur' : 'blur')}
          </Button>
        </BoxForm>
      )}
      {box.kind === 'face' && !box.excepted && !box.blurred && !box.named ? (
        <ButtonLink
          href={`/fotos/${photo.id}/ausnahme?box=${box.id}`}
          label={t(`${away}Of`, { box: name })}
          variant="tertiary"
          size="small"
        >
          {t(away)}
        </ButtonLink>
      ) : null}
      {box.mayRemove ? (
        <BoxForm photo={photo} box={box} changes={changes}>
          <Button
            type="submit"
            name="intent"
            value="remove"
            variant="tertiary"
            size="small"
            aria-label={t('removeOf', { box: name })}
          >
            {t('remove')}
          </Button>
        </BoxForm>
      ) : null}
    </>
  )
}

// Without JavaScript the browser sends the form and comes back to this box.
function BoxForm({ photo, box, changes, children }: ItemProps & { children: React.ReactNode }) {
  return (
    <form
      method="post"
      action={changePath(photo.id)}
      onSubmit={event => {
        event.preventDefault()
        changes.send(sentBy(event))
      }}
    >
      <input type="hidden" name="boxId" value={box.id} />
      {children}
    </form>
  )
}

const arrows: Partial<Record<Step, string>> = { left: '←', right: '→', up: '↑', down: '↓' }
const moves: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const sizes: Record<string, Step> = {
  ...{ ArrowLeft: 'narrower', ArrowRight: 'wider', ArrowUp: 'lower', ArrowDown: 'taller' },
}

function PlacePad({ photo, box, changes, name, open }: ItemProps & { name: string; open: boolean }) {
  const t = useTranslations('photos.boxes')
  const hintId = useId()
  const push = (event: KeyboardEvent) => {
    const step = (event.shiftKey ? sizes : moves)[event.key]
    if (!step) return
    event.preventDefault()
    changes.push(box, step)
  }
  return (
    <details className="box-item__place" open={open}>
      <summary aria-label={t('placeOf', { box: name })}>{t('place')}</summary>
      <form
        method="post"
        action={changePath(photo.id)}
        className="place-pad"
        aria-describedby={hintId}
        onKeyDown={push}
        onSubmit={event => {
          event.preventDefault()
          const step = steps.find(each => each === sentBy(event).get('step'))
          if (step) changes.push(box, step)
        }}
      >
        <input type="hidden" name="intent" value="step" />
        <input type="hidden" name="boxId" value={box.id} />
        {steps.map(step => (
          <button
            key={step}
            type="submit"
            name="step"
            value={step}
            className={classes('place-pad__step', !arrows[step] && 'place-pad__step--size')}
            aria-label={`${name}: ${t(`steps.${step}`)}`}
          >
            {arrows[step] ?? t(`steps.${step}`)}
          </button>
        ))}
      </form>
      <p className="muted" id={hintId}>
        {t('placeHint')}
      </p>
    </details>
  )
}

/** The fields of a form together with the button that sent it. */
export function sentBy(event: FormEvent<HTMLFormElement>): FormData {
  return new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
}
