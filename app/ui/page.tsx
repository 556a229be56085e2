import type { ReactNode } from 'react'

/** One page: its heading, an optional sentence, then whatever it is about. */
export function Page(props: { title: string; intro?: string; narrow?: boolean; actions?: ReactNode; children?: ReactNode }) {
  return (
    <div className={props.narrow ? 'page page--narrow' : 'page'}>
      <header className="page__head">
        <h1 className="kern-heading-large">{props.title}</h1>
        {props.intro ? <p className="page__intro">{props.intro}</p> : null}
        {props.actions}
      </header>
      {props.children}
    </div>
  )
}
