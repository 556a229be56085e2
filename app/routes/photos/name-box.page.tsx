import { getFormProps, useForm } from '@conform-to/react'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FilterForm } from '#app/ui/filter-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { BoxCrop } from './box-crop.tsx'
import type { action, loader } from './name-box.route.tsx'
import { useBoxName } from './use-box-changes.ts'

/** Who is in a box: oneself, a name for comms to find, and for comms anybody of the register. */
export function NameBoxPage() {
  const t = useTranslations('photos.naming')
  const refusals = useTranslations('photos.boxRefusal')
  const { photo, box, comms, ambassador } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const nameOf = useBoxName()
  return (
    <Page title={t('title', { box: nameOf(box) })} narrow>
      {refused ? <Alert kind="danger" title={refusals(refused)} /> : null}
      <BoxCrop photo={photo} box={box} large />
      {box.personName ? <p>{t('now', { name: box.personName })}</p> : null}
      {box.claimedName ? <p>{t('noted', { name: box.claimedName })}</p> : null}
      {ambassador ? <Self /> : null}
      {comms ? <Register /> : <Claim />}
      {box.personName || box.claimedName ? (
        <Form method="post">
          <Button type="submit" name="intent" value="nobody" variant="tertiary">
            {t('nobody')}
          </Button>
        </Form>
      ) : null}
      <p>
        <a className="kern-link" href={`/fotos/${photo.id}#gesicht-${box.id}`}>
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function Self() {
  const t = useTranslations('photos.naming')
  return (
    <Section title={t('selfIntro')}>
      <Form method="post">
        <Button type="submit" name="intent" value="self">
          {t('self')}
        </Button>
      </Form>
    </Section>
  )
}

function Claim() {
  const t = useTranslations('photos.naming')
  const { box } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ name: string }>({
    id: 'claim',
    lastResult: useActionData<typeof action>()?.form,
    defaultValue: { name: box.claimedName },
  })
  return (
    <Section title={t('claimTitle')} intro={t('claimIntro')} boxed>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ name: t('claim') }} />
        <TextField field={fields.name} label={t('claim')} autoComplete="off" />
        <Button type="submit" name="intent" value="claim" variant="secondary">
          {t('claimSubmit')}
        </Button>
      </Form>
    </Section>
  )
}

function Register() {
  const t = useTranslations('photos.naming')
  const kinds = useTranslations('consents.kinds')
  const { search, searched, people } = useLoaderData<typeof loader>()
  return (
    <Section title={t('searchTitle')} intro={t('searchHint')}>
      <FilterForm
        label={t('searchTitle')}
        search={{ name: 'suche', label: t('search'), value: search }}
        submitLabel={t('searchSubmit')}
      />
      {searched && people.length === 0 ? <p role="status">{t('none')}</p> : null}
      <ul className={people.length > 0 ? 'row-list' : undefined}>
        {people.map(person => (
          <li key={person.id}>
            <span>
              {person.name}{' '}
              <span className="muted">
                {[kinds(person.kind), person.department].filter(Boolean).join(', ')}
              </span>
            </span>
            <Form method="post">
              <input type="hidden" name="personId" value={person.id} />
              <Button
                type="submit"
                name="intent"
                value="person"
                variant="secondary"
                size="small"
                aria-label={t('chooseOf', { name: person.name })}
              >
                {t('choose')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p>
        <a className="kern-link" href="/einwilligungen">
          {t('register')}
        </a>
      </p>
    </Section>
  )
}
