import { useTranslations } from 'use-intl'

const links = [
  { key: 'about', path: '/ueber' },
  { key: 'guidelines', path: '/leitlinien' },
  { key: 'privacy', path: '/datennutzung' },
  { key: 'accessibility', path: '/barrierefreiheit' },
  { key: 'easyLanguage', path: '/leichte-sprache' },
] as const

/** What everybody may read at any time, signed in or not. */
export function PageFooter() {
  const t = useTranslations('shell')
  return (
    <footer className="page-footer">
      <nav aria-label={t('footerNavigation')}>
        <ul>
          {links.map(link => (
            <li key={link.key}>
              <a href={link.path}>{t(`footer.${link.key}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
