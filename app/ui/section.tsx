import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

/** A part of a page under its own heading, found by that heading in a list of regions. */
export function Section(props: {
  title: string
  intro?: ReactNode
  actions?: ReactNode
  /** For links that lead here. */
  id?: string | undefined
  /** Sets the part apart from the ground, for forms and lists. */
  boxed?: boolean | undefined
  children?: ReactNode
}) {
  const headingId = useId()
  return (
    <section
      id={props.id}
      aria-labelledby={headingId}
      className={classes('section', props.boxed && 'section--boxed')}
    >
      <div className="section__head">
        <h2 id={headingId} className="kern-heading-medium">
          {props.title}
        </h2>
        {props.actions ? <div className="section__actions">{props.actions}</div> : null}
      </div>
      {props.intro ? <div className="section__intro">{props.intro}</div> : null}
      {props.children}
    </section>
  )
}
