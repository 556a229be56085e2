import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** One thing among others: a topic, a task, a person. With `href` the title is a link. */
export function Card(props: {
  title?: string | undefined
  /** The level of the title, as it fits below the heading above. */
  level?: 2 | 3 | 4 | undefined
  href?: string | undefined
  preline?: ReactNode
  /** Marks the one card that matters most on a page. */
  highlight?: boolean | undefined
  footer?: ReactNode
  children?: ReactNode
}) {
  const Heading = `h${props.level ?? 3}` as const
  return (
    <article className={classes('kern-card', 'kern-card--hug', 'card', props.highlight && 'card--highlight')}>
      <div className="kern-card__container">
        {props.title ? (
          <header className="kern-card__header">
            {props.preline ? <div className="preline">{props.preline}</div> : null}
            <Heading className="kern-title kern-title--small">
              {props.href ? <a href={props.href}>{props.title}</a> : props.title}
            </Heading>
          </header>
        ) : null}
        {props.children ? <div className="kern-card__body">{props.children}</div> : null}
        {props.footer ? <footer className="card__footer">{props.footer}</footer> : null}
      </div>
    </article>
  )
}

/** Cards side by side where there is room, one below the other on a phone. */
export function CardGrid(props: { children: ReactNode }) {
  return <div className="card-grid">{props.children}</div>
}
