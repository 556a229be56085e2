import { useLocale, useTranslations } from 'use-intl'
import { nextDecisions } from '#app/domain/rounds/choosing/decision.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import type { ChoiceLoaded } from './choice.page.tsx'

type Application = ChoiceLoaded['groups'][number]['applications'][number]

const badgeOf = { accepted: 'success', waiting: 'info', declined: 'neutral' } as const

/** Somebody who applied, with the choice that is still possible. */
export function ChoiceLine(props: { roundId: string; application: Application; typed: string | undefined }) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const { id, name, job, linkedin, decision, decidedAt } = props.application
  return (
    <li>
      <div className="choice-list__who">
        <p>
          <strong>{name}</strong>
        </p>
        <p>{job}</p>
        <p className="muted">
          {t('choosing.linkedin', { answer: t(`linkedin.${linkedin}`) })}{' '}
          <a
            className="kern-link"
            href={`/aufrufe/${props.roundId}/bewerbungen/${id}`}
            aria-label={t('choosing.readNamed', { name })}
          >
            {t('choosing.read')}
          </a>
        </p>
        {decision === null ? null : (
          <p>
            <Badge kind={badgeOf[decision]}>
              {t('choosing.decidedOn', {
                decision: t(`choosing.decided.${decision}`),
                day: decidedAt ? formatDate(decidedAt, locale) : '',
              })}
            </Badge>
          </p>
        )}
      </div>
      <ChoiceField application={props.application} typed={props.typed} />
    </li>
  )
}

function ChoiceField({ application, typed }: { application: Application; typed: string | undefined }) {
  const t = useTranslations('rounds.choosing')
  const { id, name, decision } = application
  const next = nextDecisions(decision)
  if (next.length === 0) return null
  const current = decision ?? 'open'
  const options = [current, ...next.filter(word => word !== current)] as const
  const chosen = options.find(word => word === typed) ?? current
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={`wahl-${id}`}>
        {t('label')}
        <span className="kern-sr-only">: {name}</span>
      </label>
      <div className="kern-form-input__select-wrapper">
        <input type="hidden" name={`seen.${id}`} value={current} />
        <select
          id={`wahl-${id}`}
          name={`wanted.${id}`}
          className="kern-form-input__select"
          defaultValue={chosen}
        >
          {options.map(word => (
            <option key={word} value={word}>
              {t(`wanted.${word}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
