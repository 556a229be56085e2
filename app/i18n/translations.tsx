import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { Messages } from './messages.ts'

/** Gives every page its texts. Wraps the whole app on the server and in the browser alike. */
export function Translations(props: { locale: Locale; messages: Messages; now: Date; children: ReactNode }) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages} timeZone="Europe/Berlin" now={props.now}>
      {props.children}
    </IntlProvider>
  )
}
