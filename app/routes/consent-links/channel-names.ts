import { useLocale, useTranslations } from 'use-intl'
import type { Channel } from '#app/domain/consents/scope.rules.ts'

/** Channels as words: "Intranet, Presse und Instagram". */
export function useChannelNames(): (channels: readonly Channel[]) => string {
  const t = useTranslations('consents.channels')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  return channels => list.format(channels.map(channel => t(channel)))
}
