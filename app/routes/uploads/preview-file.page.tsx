import { useTranslations } from 'use-intl'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/section.tsx'
import { breakableName } from './breakable-name.ts'
import { FileDrawing } from './file-drawing.tsx'
import { MineQuestion, PageQuestion } from './file-questions.page.tsx'
import { usePeriod } from './import-table.page.tsx'
import { PreviewDays } from './preview-days.page.tsx'
import { PreviewEffects } from './preview-effects.page.tsx'
import { PreviewPosts } from './preview-posts.page.tsx'
import type { ShownFile } from './shown-upload.ts'

/** What was said before an answer was missing. */
type Said = { leaveOut: readonly string[]; mine: readonly string[]; pages: Readonly<Record<string, string>> }

/** One of the files: what it is, whose, of when, what it would bring, and what of it was not understood. */
export function PreviewFile(props: {
  file: ShownFile
  personName: string
  /** Its place among several; null for the only one. */
  number: number | null
  said: Said | undefined
  mineMissing: boolean
  pageMissing: boolean
}) {
  const t = useTranslations('uploads.together')
  const kinds = useTranslations('uploads.kinds')
  const { file, said, number } = props
  const kind = kinds(file.kind)
  const { importId, own, page } = file
  return (
    <Section title={number === null ? kind : t('numbered', { number, kind })} boxed>
      <FileDrawing kind={file.kind} />
      <About file={file} />
      {own?.namesSomebodyElse ? (
        <MineQuestion
          importId={importId}
          member={own.member ?? ''}
          personName={props.personName}
          checked={said?.mine.includes(importId) ?? false}
          missing={props.mineMissing}
        />
      ) : null}
      {page?.mustBeAsked ? (
        <PageQuestion
          importId={importId}
          known={page.known}
          said={said?.pages[importId] ?? page.named ?? ''}
          missing={props.pageMissing}
        />
      ) : null}
      {own && own.days.count > 0 ? <PreviewDays days={own.days} /> : null}
      {own && own.posts.count > 0 ? <PreviewPosts posts={own.posts} /> : null}
      {own && own.newJoins > 0 ? <p>{t('newJoins', { count: own.newJoins })}</p> : null}
      {own ? <Interactions counts={own.interactions} /> : null}
      {page ? <PreviewEffects page={page} /> : null}
      {file.warnings.length > 0 ? <NotUnderstood file={file} /> : null}
      {number !== null ? (
        <div className="kern-form-check">
          <input
            type="checkbox"
            id={`leave-out-${importId}`}
            name="leaveOut"
            value={importId}
            defaultChecked={said?.leaveOut.includes(importId)}
            className="kern-form-check__checkbox"
          />
          <label className="kern-label" htmlFor={`leave-out-${importId}`}>
            {t('leaveOut')}
          </label>
        </div>
      ) : null}
    </Section>
  )
}

function About({ file }: { file: ShownFile }) {
  const t = useTranslations('uploads.preview')
  const together = useTranslations('uploads.together')
  const period = usePeriod()(file)
  // Without a name it goes where it can only belong, and whoever confirms should know where that is.
  const pageOf = (page: ShownFile['page']) =>
    page?.named ??
    (page?.mustBeAsked ? together('noPage') : together('onlyPage', { page: page?.known[0] ?? '' }))
  const days = (file.own ?? file.page)?.days.count ?? 0
  const posts = (file.own ?? file.page)?.posts.count ?? 0
  // A kind of file that holds no days says nothing about days.
  const contents = [
    days > 0 ? t('dayCount', { count: days }) : [],
    posts > 0 ? t('postCount', { count: posts }) : [],
  ].flat()
  const whose = file.own
    ? { term: t('member'), value: file.own.member ?? t('noMember') }
    : { term: together('page'), value: pageOf(file.page) }
  return (
    <DescriptionList
      items={[
        { term: t('fileName'), value: breakableName(file.fileName) },
        whose,
        ...(period === null ? [] : [{ term: t('period'), value: period }]),
        ...(contents.length === 0 ? [] : [{ term: t('contents'), value: contents.join(', ') }]),
      ]}
    />
  )
}

function Interactions({ counts }: { counts: Record<'comment' | 'reaction' | 'repost', number> }) {
  const t = useTranslations('uploads.together')
  const { comment, reaction, repost } = counts
  if (comment + reaction + repost === 0) return null
  return <p>{t('interactions', { comment, reaction, repost })}</p>
}

function NotUnderstood({ file }: { file: ShownFile }) {
  const t = useTranslations('uploads.preview')
  const items = file.warnings.map((label, at) => ({ key: `${at}`, kind: 'unclear' as const, label }))
  return (
    <Disclosure summary={t('warningCount', { count: file.warnings.length + file.moreWarnings })} open>
      <p>{t('warningsIntro')}</p>
      <DiffList label={t('warnings')} items={items} />
      {file.moreWarnings > 0 ? <p>{t('moreWarnings', { count: file.moreWarnings })}</p> : null}
    </Disclosure>
  )
}
