import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { newAccountSchema } from '#app/domain/accounts/account.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-fields.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './accounts.route.tsx'
import { useRoleChoices, useRoleNames } from './role-words.ts'

export function AccountsPage() {
  const t = useTranslations('admin.accounts')
  return (
    <Page title={t('title')} intro={t('intro')}>
      <AccountTable />
      <Section title={t('addTitle')} boxed>
        <NewAccountForm />
      </Section>
    </Page>
  )
}

function AccountTable() {
  const t = useTranslations('admin.accounts')
  const roleNames = useRoleNames()
  const { accounts } = useLoaderData<typeof loader>()
  const stateOf = (account: (typeof accounts)[number]) =>
    account.deactivatedAt ? t('closed') : account.hasPassword ? t('open') : t('invited')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      narrow="stack"
      rows={accounts}
      rowKey={account => account.id}
      columns={[
        {
          key: 'name',
          label: t('name'),
          cell: account => (
            <a className="kern-link" href={`/konten/${account.id}`}>
              {account.name}
            </a>
          ),
        },
        { key: 'email', label: t('email'), cell: account => account.email },
        { key: 'roles', label: t('roles'), cell: account => roleNames(account.roles) },
        { key: 'state', label: t('state'), cell: stateOf },
      ]}
    />
  )
}

function NewAccountForm() {
  const t = useTranslations('admin.accounts')
  const choices = useRoleChoices()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newAccountSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ name: t('name'), email: t('email'), roles: t('roles') }} />
      <TextField field={fields.name} label={t('name')} autoComplete="off" />
      <TextField field={fields.email} label={t('email')} type="email" autoComplete="off" />
      <CheckboxGroup field={fields.roles} label={t('roles')} options={choices} />
      <Button type="submit">{t('add')}</Button>
    </Form>
  )
}
