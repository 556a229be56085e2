import { useTranslations } from 'use-intl'

/**
 * The sentence for the first error of a field. Schemas carry codes below `forms.errors`; a code
 * without a sentence of its own gets the general one.
 */
export function useErrorText(codes: string[] | undefined): string | null {
  const sentenceOf = useErrorSentences()
  const code = codes?.[0]
  return code ? sentenceOf(code) : null
}

/** Translates error codes, for places that show several of them. */
export function useErrorSentences(): (code: string) => string {
  const t = useTranslations('forms.errors')
  return code => (t.has(code as 'invalid') ? t(code as 'invalid') : t('invalid'))
}
