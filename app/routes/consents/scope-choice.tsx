import type { FieldMetadata } from '@conform-to/react'
import { useTranslations } from 'use-intl'
import { channels, purposes } from '#app/domain/consents/scope.rules.ts'
import { CheckboxGroup } from '#app/ui/choice-fields.tsx'

/** What for and where somebody is asked: every purpose chosen in every channel chosen. */
export function ScopeChoice(props: { purposes: FieldMetadata<unknown>; channels: FieldMetadata<unknown> }) {
  const t = useTranslations('consents')
  return (
    <>
      <CheckboxGroup
        field={props.purposes}
        label={t('ask.purposes')}
        options={purposes.map(purpose => ({ value: purpose, label: t(`purposes.${purpose}`) }))}
      />
      <CheckboxGroup
        field={props.channels}
        label={t('ask.channels')}
        options={channels.map(channel => ({ value: channel, label: t(`channels.${channel}`) }))}
      />
    </>
  )
}
