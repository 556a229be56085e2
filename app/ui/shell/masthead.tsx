import { useTranslations } from 'use-intl'
import { TownMark } from '../drawings/town-mark.tsx'
import { Icon } from '../icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** The town's name on top, and help always in the same place. */
export function Masthead({ townName, demo }: { townName: string | null; demo: boolean }) {
  const t = useTranslations('shell')
  return (
    <header className="masthead">
      {demo ? <p className="ribbon">{t('demoNote')}</p> : null}
      <div className="masthead__inner">
        <a className="brand" href="/">
          <TownMark />
          <span className="brand__words">
            {townName ? <span className="brand__town">{townName}</span> : null}
            <span className="brand__app">{t('appName')}</span>
          </span>
        </a>
        <div className="masthead__tools">
          <a className="tool" href="/hilfe">
            <Icon name="help" size="small" />
            <span>{t('help')}</span>
          </a>
          <LanguageSwitch />
        </div>
      </div>
    </header>
  )
}
