import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'

const topics = [
  { key: 'ambassador', path: '/hilfe/botschafterinnen' },
  { key: 'welcomeKit', path: '/willkommen' },
  { key: 'linkedin', path: '/hilfe/linkedin-export' },
  { key: 'photos', path: '/hilfe/fotos' },
  { key: 'guidelines', path: '/leitlinien' },
  { key: 'comms', path: '/hilfe/kommunikation' },
  { key: 'pageExport', path: '/hilfe/seiten-export' },
  { key: 'consents', path: '/hilfe/einwilligungen' },
  { key: 'hr', path: '/hilfe/personal' },
  { key: 'accessibility', path: '/barrierefreiheit' },
] as const

/** Where each kind of help is. */
export function HelpPage() {
  const t = useTranslations('help')
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      <ul className="kern-list">
        {topics.map(topic => (
          <li key={topic.key}>
            <a className="kern-link" href={topic.path}>
              {t(topic.key)}
            </a>
          </li>
        ))}
      </ul>
      <p id="persoenlicher-link">{t('personalLink')}</p>
    </Page>
  )
}
