import { useTranslations } from 'use-intl'
import { grantableRoles } from '#app/domain/accounts/account.schema.ts'
import type { Role } from '#app/domain/kernel/context.ts'

/** Says roles in words, in a row. */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const t = useTranslations('admin.roleNames')
  return roles => roles.map(role => t(role)).join(', ')
}

/** The roles administration hands out, as options of a form. */
export function useRoleChoices() {
  const t = useTranslations('admin.roleNames')
  return grantableRoles.map(role => ({ value: role, label: t(role) }))
}
