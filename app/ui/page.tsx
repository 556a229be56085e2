import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from './classes.ts'

/**
 * One page: its heading, an optional sentence, then whatever it is about.
 * `narrow` keeps forms and texts at a width that reads well.
 */
export function Page(props: {
  title: string
  preline?: string | undefined
  intro?: ReactNode
  actions?: ReactNode
  /** A picture above everything. */
  hero?: ReactNode
  narrow?: boolean | undefined
  children?: ReactNode
}) {
  useWindowTitle(props.title)
  return (
    <div className={classes('page', props.narrow && 'page--narrow')}>
      {props.hero ? <div className="page__hero">{props.hero}</div> : null}
      <header className="page__head">
        <div className="page__title">
          {props.preline ? <p className="preline">{props.preline}</p> : null}
          <h1 className="kern-heading-x-large">{props.title}</h1>
          {props.intro ? <div className="page__intro">{props.intro}</div> : null}
        </div>
        {props.actions ? <div className="page__actions">{props.actions}</div> : null}
      </header>
      {props.children}
    </div>
  )
}

/** The window is called like the page: that is how people find it among their tabs. */
function useWindowTitle(title: string) {
  const appName = useTranslations('shell')('appName')
  useEffect(() => {
    document.title = `${title} · ${appName}`
  }, [title, appName])
}
