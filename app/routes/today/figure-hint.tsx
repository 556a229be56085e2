import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

/** That figures would be good for some posts, once, and how to be rid of it. */
export function FigureHint({ count }: { count: number }) {
  const t = useTranslations('today.figures')
  return (
    <Card title={t('title', { count })} level={2}>
      <p>{t('text')}</p>
      <ButtonRow>
        <ButtonLink href="/zahlen" variant="secondary">
          {t('toFigures')}
        </ButtonLink>
        <Form method="post">
          <Button type="submit" name="intent" value="figures-later" variant="tertiary">
            {t('later')}
          </Button>
        </Form>
      </ButtonRow>
    </Card>
  )
}
