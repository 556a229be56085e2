import { createElement, type FunctionComponent, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '#app/domain/kernel/context.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { Translations } from '#app/i18n/translations.tsx'

const NOW = new Date('2026-11-19T09:00:00Z')
const messages = { de: await loadMessages('de'), en: await loadMessages('en') }

/** A component with its properties, children among them: tests are not written in JSX. */
export function element<Props extends object>(
  component: FunctionComponent<Props>,
  props: Props,
): ReactElement {
  return createElement(component, props)
}

/** What the server sends for a piece of a page: markup before any script has run. */
export function render(content: ReactElement, locale: Locale = 'de'): string {
  return renderToStaticMarkup(
    element(Translations, { locale, messages: messages[locale], now: NOW, children: content }),
  )
}

export type Tag = Readonly<Record<string, string>>

/** The start tags with this name in the order they come, each with its attributes in lower case. */
export function tags(markup: string, name: string): Tag[] {
  return [...markup.matchAll(new RegExp(`<${name}((?: [^<>]*)?)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        value,
      ]),
    ),
  )
}

/** What a person reads, without the markup. */
export function words(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
