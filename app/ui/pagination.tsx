import { useTranslations } from 'use-intl'
import { ButtonLink } from './button.tsx'

/** Leads through a list by time; a side without `href` has nothing more. */
export function Pagination(props: { label: string; newer?: string | undefined; older?: string | undefined }) {
  const t = useTranslations('shell.ui')
  if (!props.newer && !props.older) return null
  return (
    <nav className="pagination" aria-label={props.label}>
      {props.newer ? (
        <ButtonLink href={props.newer} variant="secondary" icon="arrow-back">
          {t('newer')}
        </ButtonLink>
      ) : null}
      {props.older ? (
        <ButtonLink href={props.older} variant="secondary" iconAfter="arrow-forward">
          {t('older')}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
