import { getFormProps, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import {
  accountRolesSchema,
  type GrantableRole,
  grantableRoles,
} from '#app/domain/accounts/account.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-fields.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './account.route.tsx'
import { useRoleChoices } from './role-words.ts'

export function AccountPage() {
  const t = useTranslations('admin.accounts')
  const { account, own } = useLoaderData<typeof loader>()
  return (
    <Page title={t('editTitle', { name: account.name })} intro={account.email} narrow>
      <Section title={t('roles')} boxed>
        <RolesForm />
      </Section>
      {!account.hasPassword && !account.deactivatedAt ? (
        <IntentForm intent="invite" label={t('inviteAgain')} />
      ) : null}
      {account.deactivatedAt ? <IntentForm intent="reopen" label={t('reopen')} /> : null}
      {!account.deactivatedAt && !own ? (
        <Confirm label={t('close')} question={t('closeText')}>
          <IntentForm intent="close" label={t('close')} />
        </Confirm>
      ) : null}
    </Page>
  )
}

function RolesForm() {
  const t = useTranslations('admin.accounts')
  const choices = useRoleChoices()
  const { account } = useLoaderData<typeof loader>()
  const held = account.roles.filter((role): role is GrantableRole =>
    (grantableRoles as readonly string[]).includes(role),
  )
  const [form, fields] = useForm({
    constraint: getZodConstraint(accountRolesSchema),
    defaultValue: { roles: held },
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <CheckboxGroup field={fields.roles} label={t('roles')} hint={t('rolesHint')} options={choices} />
      <Button type="submit" name="intent" value="roles">
        {t('saveRoles')}
      </Button>
    </Form>
  )
}

function IntentForm(props: { intent: 'invite' | 'close' | 'reopen'; label: string }) {
  return (
    <Form method="post">
      <Button type="submit" name="intent" value={props.intent} variant="secondary">
        {props.label}
      </Button>
    </Form>
  )
}
