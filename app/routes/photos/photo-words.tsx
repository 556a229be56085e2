import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { Form, useActionData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { deskItems } from '#app/domain/photos/looking/photo-facts.schema.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FieldsetFrame } from '#app/ui/field-frame.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { action } from './photo.route.tsx'
import type { LoadedPhoto } from './photo-loaded.ts'

/** What is to be seen, for whoever cannot see it. */
export function AltText({ photo }: { photo: LoadedPhoto }) {
  const t = useTranslations('photos.alt')
  const [form, fields] = useForm<{ altText: string }>({
    id: 'describe',
    lastResult: useAnswerTo('describe'),
    defaultValue: { altText: photo.altText },
  })
  return (
    <Section title={t('title')} intro={t('intro')} id="beschreibung" boxed>
      {photo.altText === '' ? <Alert kind="info" title={t('missing')} /> : null}
      <Form method="post" preventScrollReset {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ altText: t('label') }} />
        <TextArea
          field={fields.altText}
          label={t('label')}
          hint={
            <>
              {t('hint')} {t('example')}
            </>
          }
          rows={3}
          limit={1000}
        />
        <Button type="submit" name="intent" value="describe" variant="secondary">
          {t('submit')}
        </Button>
      </Form>
    </Section>
  )
}

/** What is on the desk and the wall behind; nothing is an answer too. Once answered, the questions are folded. */
export function DeskCheck({ photo }: { photo: LoadedPhoto }) {
  const t = useTranslations('photos.desk')
  const locale = useLocale()
  const answer = useAnswerTo('desk')
  const { deskCheckedAt } = photo
  const seen = photo.desk.map(item => t(`items.${item}`)).join(', ')
  const hidden = photo.boxes.some(({ kind, blurred }) => kind === 'region' && blurred)
  if (deskCheckedAt === null)
    return (
      <Section title={t('title')} intro={t('intro')} id="hintergrund" boxed>
        <DeskForm photo={photo} answer={answer} />
      </Section>
    )
  return (
    <Section title={t('title')} id="hintergrund" boxed>
      <p>{t('checked', { day: formatDate(deskCheckedAt, locale), what: seen || t('nothing') })}</p>
      {seen && !hidden ? (
        <Alert kind="info" title={t('hintTitle')}>
          <a className="kern-link" href="#kaestchen">
            {t('hint', { what: seen })}
          </a>
        </Alert>
      ) : null}
      <Disclosure summary={t('again')} open={answer !== undefined}>
        <DeskForm photo={photo} answer={answer} />
      </Disclosure>
    </Section>
  )
}

function DeskForm({ photo, answer }: { photo: LoadedPhoto; answer: ReturnType<typeof useAnswerTo> }) {
  const t = useTranslations('photos.desk')
  const [form, fields] = useForm<{ items: string[]; nothing: string }>({
    id: 'desk',
    lastResult: answer,
    defaultValue: { items: photo.desk, nothing: photo.deskCheckedAt && photo.desk.length === 0 ? 'on' : '' },
  })
  const ticked = [fields.items.initialValue].flat()
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ items: t('label') }} />
      <FieldsetFrame field={fields.items} label={t('label')}>
        {deskItems.map(item => (
          <Tick
            key={item}
            id={`${fields.items.id}-${item}`}
            name="items"
            value={item}
            label={t(`items.${item}`)}
            ticked={ticked.includes(item)}
          />
        ))}
        <Tick
          {...getInputProps(fields.nothing, { type: 'checkbox' })}
          value="on"
          label={t('nothing')}
          ticked={fields.nothing.initialValue === 'on'}
        />
      </FieldsetFrame>
      <Button type="submit" name="intent" value="desk" variant="secondary">
        {t('submit')}
      </Button>
    </Form>
  )
}

function Tick(props: { id: string; name: string; value: string; label: string; ticked: boolean }) {
  const { id, name, value, label, ticked } = props
  return (
    <div className="kern-form-check">
      <input
        type="checkbox"
        {...{ id, name, value }}
        defaultChecked={ticked}
        className="kern-form-check__checkbox"
      />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
    </div>
  )
}

// Several forms on one page: what came back belongs to the one whose button was pressed.
function useAnswerTo(intent: 'describe' | 'desk') {
  const answer = useActionData<typeof action>()
  return answer?.form.initialValue?.intent === intent ? answer.form : undefined
}
