import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { signInSchema } from '#app/domain/sessions/sign-in.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { TownDrawing } from '#app/ui/drawings/town-drawing.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { PersonLabel } from '#app/ui/person-label.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './sign-in.route.tsx'

export function SignInPage() {
  const t = useTranslations('account.signIn')
  const { demoAccounts, openCalls } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInSchema }),
  })
  const refused = answer?.form.error?.['']?.[0]
  return (
    <Page
      title={t('title')}
      intro={<p>{t('intro')}</p>}
      hero={<TownDrawing />}
      narrow={demoAccounts.length === 0}
    >
      <Columns>
        <div className="panel">
          {refused === 'wrong' || refused === 'wait' ? <Alert kind="danger" title={t(refused)} /> : null}
          <Form method="post" {...getFormProps(form)}>
            <ErrorSummary form={form} labels={{ email: t('email'), password: t('password') }} />
            <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" />
            <TextField
              field={fields.password}
              label={t('password')}
              type="password"
              autoComplete="current-password"
            />
            <Button type="submit">{t('submit')}</Button>
          </Form>
          <p>
            <a className="kern-link" href="/passwort">
              {t('forgot')}
            </a>
          </p>
          {openCalls ? (
            <p>
              {t('noAccount')}{' '}
              <a className="kern-link" href="/mitmachen">
                {t('openCalls')}
              </a>
            </p>
          ) : null}
        </div>
        {demoAccounts.length > 0 ? <DemoAccounts accounts={demoAccounts} /> : null}
      </Columns>
    </Page>
  )
}

type DemoAccount = ReturnType<typeof useLoaderData<typeof loader>>['demoAccounts'][number]

function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const t = useTranslations('account.signIn')
  return (
    <Section title={t('demoTitle')} intro={t('demoText')}>
      <ul className="row-list">
        {accounts.map(account => (
          <li key={account.email}>
            <PersonLabel name={account.name} detail={t(`demoRole.${account.role}`)} />
            <Form method="post" reloadDocument>
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="password" value={account.password} />
              <Button type="submit" variant="secondary" size="small">
                {t('demoButton', { name: account.name })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
