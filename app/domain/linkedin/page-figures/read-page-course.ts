import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { listKnownPages } from './list-known-pages.ts'
import { type PageCourse, pageCourse } from './page-course.rules.ts'
import { selectPageDays } from './page-figure.queries.ts'
import { pagePeriod } from './page-period.rules.ts'
import type { PageQuery } from './read-page-figures.ts'

/** The course of a page's figures alone, for its picture; null if no file was taken over for this page. */
export async function readPageCourse(
  { db, now }: Ctx<AccountActor>,
  { page, months }: PageQuery,
): Promise<PageCourse | null> {
  if (page === null || !(await listKnownPages(db)).includes(page)) return null
  const span = pagePeriod(months, dayOf(now)).now
  return pageCourse(await selectPageDays(db, page, span), span, months)
}
