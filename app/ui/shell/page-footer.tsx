import { useTranslations } from 'use-intl'
import { footerPages } from './public-pages.ts'

/** The small print, at the foot of every page. */
export function PageFooter() {
  const t = useTranslations('shell')
  return (
    <footer className="page-footer">
      <nav aria-label={t('footerNavigation')}>
        <ul>
          {footerPages.map(page => (
            <li key={page.path}>
              <a href={page.path}>{t(page.key)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
