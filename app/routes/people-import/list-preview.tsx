import { Form, useActionData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatNumber } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Section } from '#app/ui/section.tsx'
import { StatTile, StatTiles } from '#app/ui/stat-tile.tsx'
import type { action } from './people-list.route.tsx'
import type { WaitingList } from './people-list-loaded.ts'
import { WrongLines } from './wrong-lines.tsx'

/** What a list would do, by numbers; then one decision; then the lines it is about. */
export function ListPreview(props: { list: WaitingList; departments: readonly string[] }) {
  const t = useTranslations('peopleImport')
  const { list, departments } = props
  const { counts } = list
  const locale = useLocale()
  const number = (count: number) => formatNumber(count, locale)
  return (
    <>
      <StatTiles>
        <StatTile label={t('preview.new')} value={number(counts.new)} sentence={t('preview.newSentence')} />
        <StatTile
          label={t('preview.known')}
          value={number(counts.known)}
          sentence={t('preview.knownSentence')}
        />
        <StatTile
          label={t('preview.wrong')}
          value={number(counts.wrong)}
          sentence={t('preview.wrongSentence')}
        />
      </StatTiles>
      <Decision list={list} />
      {counts.wrong > 0 ? (
        <WrongLines title={t('wrong.title')} intro={t('wrong.intro')} list={list} departments={departments} />
      ) : null}
      {counts.new > 0 ? <Sample list={list} /> : null}
    </>
  )
}

function Decision({ list: { counts } }: { list: WaitingList }) {
  const t = useTranslations('peopleImport.preview')
  return (
    <Section title={t('decision')} boxed>
      {counts.new === 0 ? <Alert kind="info" title={t('nobodyNew')} /> : <p>{t('mails')}</p>}
      <Form method="post">
        {counts.new > 0 && counts.wrong > 0 ? <LeaveOut /> : null}
        <ButtonRow>
          {counts.new > 0 ? (
            <Button type="submit" name="intent" value="confirm">
              {t('confirm', { count: counts.new })}
            </Button>
          ) : null}
          <Button type="submit" name="intent" value="discard" variant="secondary" formNoValidate>
            {t('discard')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function LeaveOut() {
  const t = useTranslations('peopleImport.preview')
  const missing = useActionData<typeof action>()?.refused === 'wrong-lines'
  return (
    <>
      <div className={classes('kern-form-check', missing && 'kern-form-check--error')}>
        <input
          type="checkbox"
          id="leaveOut"
          name="leaveOut"
          required
          className="kern-form-check__checkbox"
          aria-invalid={missing || undefined}
          aria-describedby={missing ? 'leaveOut-error' : undefined}
        />
        <label className="kern-label" htmlFor="leaveOut">
          {t('leaveOut')}
        </label>
      </div>
      {missing ? (
        <p className="kern-error" id="leaveOut-error" role="alert">
          <Icon name="danger" />
          <span className="kern-body">{t('leaveOutMissing')}</span>
        </p>
      ) : null}
    </>
  )
}

function Sample({ list: { sample, counts } }: { list: WaitingList }) {
  const t = useTranslations('peopleImport')
  return (
    <Section
      title={t('preview.sample')}
      intro={t('preview.sampleIntro', { shown: sample.length, all: counts.new })}
    >
      <DataTable
        caption={t('preview.sample')}
        captionHidden
        narrow="stack"
        rows={sample}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'name', label: t('wrong.name'), cell: ({ name }) => name },
          { key: 'email', label: t('wrong.email'), cell: ({ email }) => email },
          { key: 'department', label: t('wrong.department'), cell: ({ departmentName }) => departmentName },
        ]}
      />
    </Section>
  )
}
