import { getFormProps, useForm } from '@conform-to/react'
import { Form, useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import type { action } from './photo.route.tsx'
import type { LoadedPhoto } from './photo-loaded.ts'

/** How many faces the detector found, or that somebody has to count; never that these are all. */
export function FacesFound({ photo }: { photo: LoadedPhoto }) {
  const t = useTranslations('photos.found')
  const { detection, facesFound, facesCounted, countedBy, boxes } = photo
  const faces = boxes.filter(({ kind }) => kind === 'face').length
  const missing = Math.max(facesFound ?? 0, facesCounted ?? 0) - faces
  if (detection === 'waiting') return null
  return (
    <div id="zaehlen" className="faces-found">
      {detection === 'failed' ? (
        <Alert kind="warning" title={t('failed')} />
      ) : (
        <p>{t('done', { count: facesFound ?? 0 })}</p>
      )}
      {facesCounted === null ? null : (
        <p>
          {countedBy
            ? t('counted', { count: facesCounted, name: countedBy })
            : t('countedBySomebody', { count: facesCounted })}
        </p>
      )}
      {missing > 0 ? <Alert kind="warning" title={t('boxesMissing', { count: missing })} /> : null}
      {detection === 'failed' && facesCounted === null ? (
        <CountForm />
      ) : (
        <Disclosure summary={t('countOpen')}>
          <CountForm />
        </Disclosure>
      )}
    </div>
  )
}

function CountForm() {
  const t = useTranslations('photos.found')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ faces: string }>({
    id: 'count',
    lastResult: answer?.form.initialValue?.intent === 'count' ? answer.form : undefined,
  })
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ faces: t('countLabel') }} />
      <NumberField field={fields.faces} label={t('countLabel')} hint={t('countHint')} />
      <Button type="submit" name="intent" value="count" variant="secondary">
        {t('countSubmit')}
      </Button>
    </Form>
  )
}
