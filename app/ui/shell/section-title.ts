import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { allEntries, currentPath } from '../navigation.ts'
import { publicPages } from './public-pages.ts'

/**
 * The title of the window as the server knows it: the part of the programme that the address lies in.
 * Once a page is there it puts its own heading in that place.
 */
export function useSectionTitle(): string {
  const t = useTranslations('shell')
  const { pathname } = useLocation()
  const publicPage = publicPages.find(({ path }) => path === currentPath(publicPages, pathname))
  const entry = allEntries.find(({ path }) => path === currentPath(allEntries, pathname))
  const section = publicPage ? t(publicPage.key) : entry ? t(`nav.${entry.key}`) : null
  return section ? `${section} · ${t('appName')}` : t('appName')
}
