import { useTranslations } from 'use-intl'
import { Icon } from '../icon.tsx'

/** Who is signed in here, and the way out. */
export function SignOutForm({ name }: { name: string }) {
  const t = useTranslations('shell')
  return (
    <form method="post" action="/abmelden" className="sign-out">
      <span className="sign-out__name">{t('signedInAs', { name })}</span>
      <button type="submit" className="navigation__link">
        <Icon name="logout" />
        <span>{t('signOut')}</span>
      </button>
    </form>
  )
}
