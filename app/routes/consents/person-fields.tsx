import type { FieldMetadata } from '@conform-to/react'
import { useTranslations } from 'use-intl'
import { GUARDIAN_ROWS, personKinds } from '#app/domain/consents/people/person.schema.ts'
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export type Guardian = { id: string; name: string; email: string | null }
type Names =
  | 'kind'
  | 'name'
  | 'email'
  | 'locale'
  | 'departmentId'
  | 'bornOn'
  | 'soleCustody'
  | 'note'
  | 'guardians'
type Fields = Record<Names, FieldMetadata<unknown>>

/** The labels of the form, for the fields and for the summary of what is wrong. */
export function usePersonLabels(): Record<string, string> {
  const t = useTranslations('consents.person')
  const own = ['kind', 'name', 'email', 'locale', 'bornOn', 'soleCustody', 'note'] as const
  const rows = Array.from({ length: GUARDIAN_ROWS }, (_, index) => [
    [`guardians[${index}].name`, t('guardianName', { number: index + 1 })],
    [`guardians[${index}].email`, t('guardianEmail', { number: index + 1 })],
  ])
  return {
    ...Object.fromEntries(own.map(key => [key, t(key)])),
    departmentId: t('department'),
    ...Object.fromEntries(rows.flat()),
  }
}

/** Everything the register holds about somebody. */
export function PersonFields(props: {
  fields: Fields
  guardianFields: ReadonlyArray<{ name: FieldMetadata<unknown>; email: FieldMetadata<unknown> }>
  guardians: readonly Guardian[]
  departments: ReadonlyArray<{ id: string; name: string }>
}) {
  const t = useTranslations('consents.person')
  const kinds = useTranslations('consents.kinds')
  const { fields, departments } = props
  return (
    <>
      <RadioGroup
        field={fields.kind}
        label={t('kind')}
        options={personKinds.map(kind => ({ value: kind, label: kinds(kind) }))}
      />
      <TextField field={fields.name} label={t('name')} autoComplete="off" />
      <TextField
        field={fields.email}
        label={t('email')}
        type="email"
        hint={t('emailHint')}
        optional
        autoComplete="off"
      />
      <SelectField
        field={fields.locale}
        label={t('locale')}
        options={[
          { value: 'de', label: t('german') },
          { value: 'en', label: t('english') },
        ]}
      />
      <SelectField
        field={fields.departmentId}
        label={t('department')}
        optional
        empty={t('noDepartment')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField field={fields.bornOn} label={t('bornOn')} hint={t('bornOnHint')} optional />
      <GuardianFields {...props} />
      <CheckboxField field={fields.soleCustody} label={t('soleCustody')} hint={t('soleCustodyHint')} />
      <TextArea field={fields.note} label={t('note')} hint={t('noteHint')} optional rows={2} limit={500} />
    </>
  )
}

function GuardianFields({
  guardianFields,
  guardians,
}: Pick<Parameters<typeof PersonFields>[0], 'guardianFields' | 'guardians'>) {
  const t = useTranslations('consents.person')
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('guardians')}</legend>
      <p className="kern-hint">{t('guardiansHint')}</p>
      <div className="kern-fieldset__body">
        {guardianFields.map(({ name, email }, index) => (
          <div key={name.name}>
            {guardians[index] ? (
              <input type="hidden" name={`guardians[${index}].id`} value={guardians[index].id} />
            ) : null}
            <TextField
              field={name}
              label={t('guardianName', { number: index + 1 })}
              optional
              autoComplete="off"
            />
            <TextField
              field={email}
              label={t('guardianEmail', { number: index + 1 })}
              type="email"
              optional
              autoComplete="off"
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
