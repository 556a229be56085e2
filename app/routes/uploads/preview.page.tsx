import { Form, useActionData, type useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { breakableName } from './breakable-name.ts'
import type { action, loader } from './import.route.tsx'
import { usePeriod } from './import-table.page.tsx'
import { PreviewDays } from './preview-days.page.tsx'
import { PreviewPosts } from './preview-posts.page.tsx'

export type Preview = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { state: 'waiting' }>

/** What was recognised in a file, what is new, what changes, what was not understood; then one decision. */
export function PreviewPage({ preview }: { preview: Preview }) {
  const t = useTranslations('uploads.preview')
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Recognised preview={preview} />
      <Decision preview={preview} />
      <PreviewDays days={preview.days} />
      <PreviewPosts posts={preview.posts} />
      {preview.warnings.length > 0 ? <NotUnderstood preview={preview} /> : null}
    </Page>
  )
}

function Recognised({ preview }: { preview: Preview }) {
  const t = useTranslations('uploads.preview')
  const period = usePeriod()(preview)
  const contents = t('daysAndPosts', { days: preview.days.count, posts: preview.posts.count })
  return (
    <Section title={t('recognised')}>
      <DescriptionList
        items={[
          { term: t('kind'), value: t('personal') },
          { term: t('member'), value: preview.member ?? t('noMember') },
          { term: t('period'), value: period ?? t('noPeriod') },
          { term: t('contents'), value: contents },
          { term: t('fileName'), value: breakableName(preview.fileName) },
        ]}
      />
    </Section>
  )
}

function Decision({ preview }: { preview: Preview }) {
  const t = useTranslations('uploads.preview')
  const { days, posts } = preview
  const changes = [days, posts].some(({ effects }) => effects.new + effects.changed > 0)
  return (
    <>
      {changes || posts.offered.length > 0 ? null : <Alert kind="info" title={t('nothingNew')} />}
      <Form method="post">
        {preview.namesSomebodyElse ? <Mine preview={preview} /> : null}
        <ButtonRow>
          <Button type="submit" name="intent" value="confirm">
            {t('confirm')}
          </Button>
          <Button type="submit" name="intent" value="discard" variant="secondary" formNoValidate>
            {t('discard')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Mine({ preview }: { preview: Preview }) {
  const t = useTranslations('uploads.preview')
  const missing = useActionData<typeof action>()?.mineMissing
  return (
    <Alert kind="warning" title={t('mineTitle')}>
      <p>{t('mineText', { member: preview.member ?? '', name: preview.personName })}</p>
      <div className={classes('kern-form-check', missing && 'kern-form-check--error')}>
        <input
          type="checkbox"
          id="mine"
          name="mine"
          required
          className="kern-form-check__checkbox"
          aria-invalid={missing}
          aria-describedby={missing ? 'mine-error' : undefined}
        />
        <label className="kern-label" htmlFor="mine">
          {t('mine')}
        </label>
      </div>
      {missing ? (
        <p className="kern-error" id="mine-error" role="alert">
          <Icon name="danger" />
          <span className="kern-body">{t('mineMissing')}</span>
        </p>
      ) : null}
    </Alert>
  )
}

function NotUnderstood({ preview }: { preview: Preview }) {
  const t = useTranslations('uploads.preview')
  const items = preview.warnings.map(label => ({ key: label, kind: 'unclear' as const, label }))
  return (
    <Section title={t('warnings')} intro={t('warningsIntro')}>
      <DiffList label={t('warnings')} items={items} />
      {preview.moreWarnings > 0 ? <p>{t('moreWarnings', { count: preview.moreWarnings })}</p> : null}
    </Section>
  )
}
