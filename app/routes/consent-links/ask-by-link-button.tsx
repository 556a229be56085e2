import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/ui/button.tsx'

/** Sends everybody whose yes is missing a link of their own; employees are told that paper is needed. */
export function AskByLinkButton({ consentId }: { consentId: string }) {
  const t = useTranslations('consentLinks.ask')
  return (
    <Form method="post" action={`/einwilligungen/${consentId}/link`}>
      <Button type="submit" variant="secondary">
        {t('send')}
      </Button>
    </Form>
  )
}
