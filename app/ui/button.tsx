import type { ButtonHTMLAttributes } from 'react'

type Variant = 'primary' | 'secondary' | 'tertiary'

/** A button that says what happens. One primary button per page. */
export function Button({ variant = 'primary', children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: Variant }) {
  return (
    <button {...rest} className={`kern-btn kern-btn--${variant}`}>
      <span className="kern-label">{children}</span>
    </button>
  )
}

/** A link that looks like a button, for going somewhere rather than changing something. */
export function ButtonLink(props: { href: string; variant?: Variant; children: React.ReactNode }) {
  return (
    <a href={props.href} className={`kern-btn kern-btn--${props.variant ?? 'primary'}`}>
      <span className="kern-label">{props.children}</span>
    </a>
  )
}
