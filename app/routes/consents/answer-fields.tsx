import type { FieldMetadata } from '@conform-to/react'
import { useTranslations } from 'use-intl'
import { scopeValue } from '#app/domain/consents/recording/consent.schema.ts'
import { type Channel, channels, type Purpose, purposes } from '#app/domain/consents/scope.rules.ts'
import { CheckboxGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'

type Person = {
  name: string
  kind: string
  guardians: ReadonlyArray<{ id: string; name: string; removedAt: string | Date | null }>
}

/** Who can have signed: the person, and everybody with custody. */
export function useSignerOptions({ name, kind, guardians }: Person) {
  const t = useTranslations('consents.record')
  return [
    ...guardians
      .filter(({ removedAt }) => removedAt === null)
      .map(guardian => ({ value: guardian.id, label: t('signerGuardian', { name: guardian.name }) })),
    {
      value: 'person',
      label: t('signerSelf', { name }),
      ...(kind === 'child' ? { hint: t('tooYoung') } : {}),
    },
  ]
}

/** What stands on the paper: each tick, the day, and who signed. */
export function AnswerFields(props: {
  fields: Record<'granted' | 'givenOn' | 'signers', FieldMetadata<unknown>>
  scopes: ReadonlyArray<{ purpose: Purpose; channel: Channel }>
  person: Person
  today: string
}) {
  const t = useTranslations('consents')
  const { fields, scopes, person } = props
  return (
    <>
      <CheckboxGroup
        field={fields.granted}
        label={t('record.granted')}
        options={inOrder(scopes).map(({ purpose, channel }) => ({
          value: scopeValue(purpose, channel),
          label: t('record.scope', { channel: t(`channels.${channel}`), purpose: t(`purposes.${purpose}`) }),
        }))}
      />
      <CheckboxGroup field={fields.signers} label={t('record.signers')} options={useSignerOptions(person)} />
      <DateField field={fields.givenOn} label={t('record.givenOn')} max={props.today} />
    </>
  )
}

// As on the printed form: purpose by purpose, channels in their usual order.
function inOrder(scopes: ReadonlyArray<{ purpose: Purpose; channel: Channel }>) {
  const all = purposes.flatMap(purpose => channels.map(channel => ({ purpose, channel })))
  return all.filter(({ purpose, channel }) =>
    scopes.some(scope => scope.purpose === purpose && scope.channel === channel),
  )
}
