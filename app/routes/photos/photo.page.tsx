import { Form, useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { OwnTakeDowns } from '../take-downs/own-take-downs.tsx'
import { BoxEditor } from './box-editor.tsx'
import { Duplicates } from './duplicates.tsx'
import { GatePanel } from './gate-panel.tsx'
import type { action, loader } from './photo.route.tsx'
import { PhotoThumbnail } from './photo-image.tsx'
import type { LoadedPhoto } from './photo-loaded.ts'
import { AltText, DeskCheck } from './photo-words.tsx'

/** How often the page looks whether pictures are made and faces found, in milliseconds. */
const LOOK_EVERY = 3000

export function PhotoPage() {
  const t = useTranslations('photos.photo')
  const list = useTranslations('photos.list')
  const purposeWords = useTranslations('consents.purposes')
  const locale = useLocale()
  const { photo, duplicates, takeDowns } = useLoaderData<typeof loader>()
  const facts = [
    t('purpose', { purpose: purposeWords(photo.purpose) }),
    ...(photo.occasion ? [t('occasion', { title: photo.occasion })] : []),
  ]
  return (
    <Page
      title={t('title', { name: photo.fileName })}
      preline={t('preline', {
        day: formatDate(photo.uploadedAt, locale),
        name: photo.uploaderName ?? list('unknownUploader'),
      })}
      intro={<Chips items={facts} />}
    >
      <OwnTakeDowns takeDowns={takeDowns} />
      <Refused />
      {photo.discardedAt !== null ? <Discarded /> : <Working photo={photo} />}
      <Duplicates duplicates={duplicates} />
      {photo.discardedAt === null ? <Discard /> : null}
      <p className="link-row">
        <a className="kern-link" href="/fotos">
          {t('back')}
        </a>{' '}
        <a className="kern-link" href={`/fotos/${photo.id}/veroeffentlichungen`}>
          {useTranslations('publications.record')('title')}
        </a>{' '}
        <a className="kern-link" href="/hilfe/fotos">
          {useTranslations('photos')('help')}
        </a>
      </p>
    </Page>
  )
}

function Working({ photo }: { photo: LoadedPhoto }) {
  const { gate, boxRefused, openBox } = useLoaderData<typeof loader>()
  const t = useTranslations('photos.photo')
  const refusals = useTranslations('photos.refusal')
  if (photo.state === 'refused') {
    const reason = photo.refusal as 'broken' | null
    return (
      <Alert kind="danger" title={t('refusedTitle')}>
        <p>{refusals(reason && refusals.has(reason) ? reason : 'broken')}</p>
      </Alert>
    )
  }
  if (photo.state === 'waiting') return <Waiting photo={photo} />
  return (
    <>
      {gate ? <GatePanel gate={gate} photo={photo} /> : null}
      <BoxEditor
        photo={photo}
        gate={gate}
        refused={boxRefused}
        openBox={openBox}
        underWay={<UnderWay photo={photo} />}
      />
      <div className="columns">
        <DeskCheck key={`desk-${photo.deskCheckedAt}`} photo={photo} />
        <AltText key={`alt-${photo.altText}`} photo={photo} />
      </div>
    </>
  )
}

function Waiting({ photo }: { photo: LoadedPhoto }) {
  const t = useTranslations('photos.photo')
  useLookingAgain()
  return (
    <div className="photo-waiting">
      <PhotoThumbnail photo={photo} />
      <div role="status">
        <Alert kind="info" title={t('waitingTitle')}>
          <p>{t('waitingText')}</p>
        </Alert>
      </div>
      <ReloadLink />
    </div>
  )
}

/** Pictures made anew, or faces still looked for: the page looks by itself until it is done. */
function UnderWay({ photo }: { photo: LoadedPhoto }) {
  const rendering = photo.revision !== photo.renderedRevision
  return (
    <div role="status">
      {rendering || photo.detection === 'waiting' ? <RenderingNote rendering={rendering} /> : null}
    </div>
  )
}

function RenderingNote({ rendering }: { rendering: boolean }) {
  const t = useTranslations('photos.photo')
  const found = useTranslations('photos.found')
  useLookingAgain()
  return (
    <Alert kind="info" title={rendering ? t('renderingText') : found('waiting')}>
      <ReloadLink />
    </Alert>
  )
}

function ReloadLink() {
  const t = useTranslations('photos.photo')
  return (
    <noscript>
      <a className="kern-link" href="?">
        {t('reload')}
      </a>
    </noscript>
  )
}

function useLookingAgain() {
  const { state, revalidate } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = window.setTimeout(() => {
      if (!document.hidden) revalidate()
    }, LOOK_EVERY)
    return () => window.clearTimeout(timer)
  }, [state, revalidate])
}

function Refused() {
  const t = useTranslations('photos.boxRefusal')
  const refused = useActionData<typeof action>()?.refused
  return refused ? <Alert kind="danger" title={t(refused)} /> : null
}

function Discarded() {
  const t = useTranslations('photos.photo')
  return (
    <>
      <Alert kind="info" title={t('discardedTitle')}>
        <p>{t('discardedText')}</p>
      </Alert>
      <Form method="post">
        <Button type="submit" name="intent" value="restore">
          {t('restore')}
        </Button>
      </Form>
    </>
  )
}

function Discard() {
  const t = useTranslations('photos.photo')
  return (
    <Confirm label={t('discard')} question={t('discardQuestion')}>
      <Form method="post">
        <Button type="submit" name="intent" value="discard" variant="danger">
          {t('discardNow')}
        </Button>
      </Form>
    </Confirm>
  )
}
