import { useLocale, useTranslations } from 'use-intl'
import { linePanelsSize } from '#app/charts/line-panels.ts'
import {
  COURSE_METRICS,
  type CoursePoint,
  type PageCourse,
} from '#app/domain/linkedin/page-figures/page-course.rules.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Figure } from '#app/ui/figure.tsx'
import { courseAlt, pointWords } from './course-picture.ts'
import { useCount } from './use-count.ts'

/** The course of the page's figures for light, dark and narrow screens, with its words and its table. */
export function CourseFigure({ course, query }: { course: PageCourse; query: string }) {
  const t = useTranslations('pageFigures.course')
  const source = (shape: 'wide' | 'narrow') => {
    const src = `/seite/bild?${query}&shape=${shape}`
    return { src, darkSrc: `${src}&theme=dark`, ...linePanelsSize(2, shape) }
  }
  return (
    <Figure
      title={t('title')}
      alt={courseAlt(course, t, useLocale())}
      {...source('wide')}
      narrow={source('narrow')}
      table={<CourseTable course={course} />}
      howCounted={<p>{course.grain === 'day' ? t('countedDay') : t('countedWeek')}</p>}
    />
  )
}

function CourseTable({ course: { grain, points } }: { course: PageCourse }) {
  const t = useTranslations('pageFigures.course')
  const numbers = useTranslations('pageFigures.numbers')
  const locale = useLocale()
  const count = useCount()
  const labels = {
    impressions: numbers('impressions'),
    organicImpressions: t('organic'),
    newFollowers: numbers('newFollowers'),
  }
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      rows={points.toReversed()}
      rowKey={({ until }) => until}
      columns={[
        {
          key: 'when',
          label: grain === 'day' ? t('day') : t('week'),
          cell: (point: CoursePoint) => pointWords(point, t, locale),
        },
        ...COURSE_METRICS.map(metric => ({
          key: metric,
          label: labels[metric],
          numeric: true,
          cell: (point: CoursePoint) => count(point[metric]),
        })),
      ]}
    />
  )
}
