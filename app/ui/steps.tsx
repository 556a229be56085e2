import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './icon.tsx'

export type Step = { label: string; state: 'done' | 'current' | 'open'; text?: ReactNode }

/** A way in several steps: what is done, what is next, what comes later. */
export function Steps(props: { label: string; steps: readonly Step[] }) {
  const t = useTranslations('shell.ui.step')
  return (
    <ol className="steps" aria-label={props.label}>
      {props.steps.map((step, index) => (
        <li
          key={step.label}
          className={`steps__step steps__step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="steps__mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size="small" /> : index + 1}
          </span>
          <div>
            <strong>{step.label}</strong> <span className="steps__state">{t(step.state)}</span>
            {step.text ? <div className="steps__text">{step.text}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
