import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { PAGE_MONTHS, type PageMonths } from '#app/domain/linkedin/page-figures/page-period.rules.ts'
import { UploadForm } from '#app/routes/uploads/upload-form.page.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import { PageComparison } from './page-comparison.tsx'
import { CourseFigure } from './page-course.tsx'
import type { loader } from './page-figures.route.tsx'
import { PageFiles } from './page-files.tsx'
import { PageBasis, PageNumberTiles } from './page-numbers.tsx'
import { PagePosts } from './page-posts.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function PageFiguresPage() {
  const t = useTranslations('pageFigures')
  const { figures, pages, months, files } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} preline={figures?.page} intro={<Intro />}>
      {figures ? (
        <Figures figures={figures} pages={pages} months={months} />
      ) : (
        <EmptyState title={t('empty.title')} drawing="bench">
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      <Section id="hochladen" title={t('uploadTitle')} intro={t('uploadIntro')} boxed>
        <UploadForm ofPage />
      </Section>
      <PageFiles files={files} />
    </Page>
  )
}

function Intro() {
  const t = useTranslations('pageFigures')
  return (
    <>
      <p>{t('intro')}</p>
      <p>
        <a className="kern-link" href="/hilfe/seiten-export">
          {t('guide')}
        </a>
      </p>
    </>
  )
}

function Figures(props: Pick<Loaded, 'pages' | 'months'> & { figures: NonNullable<Loaded['figures']> }) {
  const t = useTranslations('pageFigures')
  const { figures, months } = props
  return (
    <>
      <Choices {...props} page={figures.page} />
      <PageBasis period={figures.period} numbers={figures.numbers} />
      <Section title={t('numbers.title')}>
        <PageNumberTiles {...figures.numbers} />
      </Section>
      <CourseFigure course={figures.course} query={queryOf(figures.page, months)} />
      <PagePosts posts={figures.posts} />
      {figures.comparison ? <PageComparison comparison={figures.comparison} /> : null}
    </>
  )
}

/** Which page, if there are several, and how far back. Every choice is an address. */
function Choices({ pages, page, months }: { pages: readonly string[]; page: string; months: PageMonths }) {
  const t = useTranslations('pageFigures.choose')
  return (
    <div className="period-picker">
      {pages.length > 1 ? (
        <TabLinks
          label={t('page')}
          tabs={pages.map(known => ({
            href: `/seite?${queryOf(known, months)}`,
            label: known,
            current: known === page,
          }))}
        />
      ) : null}
      <TabLinks
        label={t('months')}
        tabs={PAGE_MONTHS.map(count => ({
          href: `/seite?${queryOf(page, count)}`,
          label: t('last', { count: String(count) }),
          current: count === months,
        }))}
      />
    </div>
  )
}

function queryOf(page: string, months: PageMonths): string {
  return new URLSearchParams({ seite: page, zeitraum: String(months) }).toString()
}
