import { useLocation } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'

/** Changes to the other language and comes back to the same page. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const other = useLocale() === 'de' ? 'en' : 'de'
  return (
    <form method="post" action="/sprache" className="language-switch">
      <input type="hidden" name="back" value={useOwnAddress()} />
      <button className="tool" type="submit" name="locale" value={other} lang={other}>
        {t('switchToOther')}
      </button>
    </form>
  )
}

/** The address of this page without what was said after the last redirect. */
function useOwnAddress(): string {
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.delete('notice')
  return query.size > 0 ? `${pathname}?${query}` : pathname
}
