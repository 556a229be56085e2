import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { DepartmentNames } from './department-names.tsx'
import { useRefusalSentence } from './refusal-sentence.ts'
import type { action, loader } from './upload-list.route.tsx'

export function UploadListPage() {
  const t = useTranslations('peopleImport')
  const { departments } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {departments.length > 0 ? (
        <>
          <Section title={t('uploadTitle')} boxed>
            <UploadForm />
          </Section>
          <Section
            title={t('columnsTitle')}
            intro={t('columnsIntro')}
            actions={
              <ButtonLink href="/menschen/liste/muster.csv" variant="secondary" icon="download" download>
                {t('sample')}
              </ButtonLink>
            }
          >
            <DescriptionList
              items={(['name', 'email', 'department'] as const).map(column => ({
                term: t(`columns.${column}`),
                value: t(`headings.${column}`),
              }))}
            />
            <DepartmentNames names={departments} />
          </Section>
        </>
      ) : (
        <EmptyState
          title={t('noDepartments')}
          drawing="bench"
          action={<ButtonLink href="/bereiche">{t('addDepartment')}</ButtonLink>}
        />
      )}
    </Page>
  )
}

function UploadForm() {
  const t = useTranslations('peopleImport')
  const refusal = useActionData<typeof action>()?.refusal
  const sentenceOf = useRefusalSentence()
  const sentence = refusal ? sentenceOf(refusal) : null
  const reading = useNavigation().formEncType === 'multipart/form-data'
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) box.current?.focus()
  }, [refusal])
  return (
    <Form method="post" encType="multipart/form-data">
      {sentence ? (
        <div ref={box} tabIndex={-1}>
          <Alert kind="danger" title={t('notRead')}>
            <a className="kern-link" href="#file">
              {sentence}
            </a>
          </Alert>
        </div>
      ) : null}
      <FileInput sentence={sentence} />
      <p className="muted">{t('promise')}</p>
      <div>
        <Button type="submit" disabled={reading}>
          {t('submit')}
        </Button>
        <p role="status">{reading ? t('reading') : null}</p>
      </div>
    </Form>
  )
}

function FileInput({ sentence }: { sentence: string | null }) {
  const t = useTranslations('peopleImport')
  return (
    <div className={classes('kern-form-input', sentence && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor="file">
        {t('file')}
      </label>
      <div className="kern-hint" id="file-hint">
        {t('fileHint')}
      </div>
      <input
        type="file"
        id="file"
        name="file"
        accept=".csv,.txt,text/csv,text/plain"
        className="kern-form-input__input"
        aria-invalid={sentence ? true : undefined}
        aria-describedby={classes('file-hint', sentence && 'file-error')}
      />
      {sentence ? (
        <p className="kern-error" id="file-error">
          <Icon name="danger" />
          <span className="kern-body">{sentence}</span>
        </p>
      ) : null}
    </div>
  )
}
