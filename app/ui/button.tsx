import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  variant?: 'primary' | 'secondary' | 'tertiary' | 'danger' | undefined
  size?: 'default' | 'small' | undefined
  icon?: IconName | undefined
}

/** A button that says what happens. One primary button per page; on a phone it fills the line. */
export function Button({
  variant,
  size,
  icon,
  children,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & Look) {
  return (
    <button {...rest} className={lookOf({ variant, size })}>
      {icon ? <Icon name={icon} size="small" /> : null}
      <span className="kern-label">{children}</span>
    </button>
  )
}

/** A link that looks like a button, for going somewhere rather than changing something. */
export function ButtonLink({
  variant,
  size,
  icon,
  iconAfter,
  ...props
}: Look & {
  iconAfter?: IconName | undefined
  href: string
  /** Its name where the words alone do not say which of many is meant. */
  label?: string | undefined
  newWindow?: boolean | undefined
  download?: boolean | undefined
  children: ReactNode
}) {
  const after = props.newWindow ? 'open-in-new' : iconAfter
  return (
    <a
      href={props.href}
      aria-label={props.label}
      className={lookOf({ variant, size })}
      download={props.download}
      {...(props.newWindow ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {icon ? <Icon name={icon} size="small" /> : null}
      <span className="kern-label">{props.children}</span>
      {after ? <Icon name={after} size="small" /> : null}
    </a>
  )
}

/** Buttons that belong together, the main one first. */
export function ButtonRow(props: { children: ReactNode }) {
  return <div className="button-row">{props.children}</div>
}

function lookOf({ variant = 'primary', size = 'default' }: Look): string {
  // The design system has no button for removing things: ours is its secondary one in the danger colour.
  const kern = variant === 'danger' ? 'kern-btn--secondary button--danger' : `kern-btn--${variant}`
  return classes('kern-btn', kern, size === 'small' && 'kern-btn--x-small')
}
