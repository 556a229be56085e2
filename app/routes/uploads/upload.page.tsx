import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { breakableName } from './breakable-name.ts'
import { PreviewFile } from './preview-file.page.tsx'
import { RefusedFiles } from './refused-files.page.tsx'
import { UndecidedFigures } from './undecided-figures.page.tsx'
import type { action, loader } from './upload.route.tsx'
import { UploadProblem } from './upload-problem.page.tsx'

/** Everything handed in together: what each file would bring, what could not be read, and one decision. */
export function UploadPage() {
  const t = useTranslations('uploads.together')
  const { files, refused, confirmed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (confirmed.length > 0) return <TakenOver />
  const intro = (
    <>
      <p>{t('understood', { count: files.length, all: files.length + refused.length })}</p>
      {files.length > 0 ? <p>{t('intro')}</p> : null}
    </>
  )
  return (
    <Page title={t('title')} intro={intro}>
      {answer ? <UploadProblem reason={answer.reason} importId={answer.importId} /> : null}
      {refused.length > 0 ? <RefusedFiles files={refused} /> : null}
      {files.length > 0 ? <Decision /> : <ButtonLink href="/hochladen">{t('again')}</ButtonLink>}
    </Page>
  )
}

function Decision() {
  const t = useTranslations('uploads.together')
  const { files, undecided, personName } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = (reason: string, importId?: string) =>
    answer?.reason === reason && (importId === undefined || answer.importId === importId)
  return (
    <Form method="post">
      {files.map((file, at) => (
        <PreviewFile
          key={file.importId}
          file={file}
          personName={personName}
          number={files.length > 1 ? at + 1 : null}
          said={answer?.said}
          mineMissing={wrong('named-somebody-else', file.importId)}
          pageMissing={wrong('which-page', file.importId)}
        />
      ))}
      {undecided.length > 0 ? (
        <UndecidedFigures
          posts={undecided}
          counts={answer?.said.counts ?? null}
          missing={wrong('which-figures')}
        />
      ) : null}
      <ButtonRow>
        <Button type="submit" name="intent" value="confirm">
          {t('confirm')}
        </Button>
        <Button type="submit" name="intent" value="discard" variant="secondary" formNoValidate>
          {t('discard')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function TakenOver() {
  const t = useTranslations('uploads.together')
  const kinds = useTranslations('uploads.kinds')
  const { confirmed } = useLoaderData<typeof loader>()
  return (
    <Page title={t('takenTitle')}>
      <Section title={t('takenFiles')}>
        <ul className="row-list">
          {confirmed.map(({ importId, kind, fileName }) => (
            <li key={importId}>
              <a
                className="kern-link"
                href={kind.startsWith('page-') ? `/seite/dateien/${importId}` : `/zahlen/${importId}`}
              >
                {kinds(kind)}
              </a>
              <span className="muted">{breakableName(fileName)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
