import { useTranslations } from 'use-intl'
import { Disclosure } from '#app/ui/disclosure.tsx'

/** How departments are written here, for whoever corrects a list. */
export function DepartmentNames({ names }: { names: readonly string[] }) {
  const t = useTranslations('peopleImport')
  return (
    <Disclosure summary={t('departmentNames')}>
      <ul>
        {names.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
