import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadMessages } from '#app/i18n/messages.ts'
import { Translations } from '#app/i18n/translations.tsx'

const locale = document.documentElement.lang === 'en' ? 'en' : 'de'

loadMessages(locale).then(messages => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Translations locale={locale} messages={messages} now={new Date()}>
          <RemixBrowser />
        </Translations>
      </StrictMode>,
    )
  })
})
