import { createTranslator } from 'use-intl'
import { AGE_OF_OWN_SAY } from '#app/domain/consents/consent-cover.rules.ts'
import {
  channels as allChannels,
  purposes as allPurposes,
  type Channel,
  type Purpose,
} from '#app/domain/consents/scope.rules.ts'
import { ageOn, type Day } from '#app/domain/kernel/calendar.ts'
import { formatDay } from '#app/i18n/format.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { type Form, setForm } from './set-form.ts'

/** The wordings a form comes in: German, English, and German in plain language. */
export const wordings = ['de', 'en', 'plain'] as const
export type Wording = (typeof wordings)[number]

export type FormText = {
  key: string
  version: number
  titleDe: string
  titleEn: string
  bodyDe: string
  bodyEn: string
  bodyPlain: string
}

/** What stands on the form of one person, for one record of the register. */
export type ConsentFormFacts = {
  town: string
  /** The address of the record: what the QR code opens. */
  address: string
  today: Day
  person: {
    name: string
    kind: 'employee' | 'citizen' | 'child' | 'partner'
    department: string | null
    bornOn: Day | null
    soleCustody: boolean
    guardians: readonly string[]
  }
  occasion: string
  scopes: ReadonlyArray<{ purpose: Purpose; channel: Channel }>
  validUntil: Day | null
  endsWithEmployment: boolean
  showName: boolean
  text: FormText
}

/** What stands on the list of an occasion. */
export type OccasionListFacts = {
  town: string
  address: string
  title: string
  place: string
  heldOn: Day
  validUntil: Day | null
  showName: boolean
  scopes: ReadonlyArray<{ purpose: Purpose; channel: Channel }>
  names: readonly string[]
  text: FormText
}

/** Lines for people who come without having been announced. */
const SPARE_LINES = 12

/** The form one person, or a child's guardians, sign: an accessible PDF. */
export async function renderConsentForm(facts: ConsentFormFacts, wording: Wording): Promise<Uint8Array> {
  const { person, text, scopes } = facts
  const { t, lang, ...common } = await wordsFor(facts, wording)
  const fact = (label: string, value: string) => ({ label, value })
  const channels = allChannels.filter(each => scopes.some(({ channel }) => channel === each))
  const purposes = allPurposes.filter(each => scopes.some(({ purpose }) => purpose === each))
  const end = facts.validUntil ? t('form.until', { day: formatDay(facts.validUntil, lang) }) : t('form.noEnd')
  return setForm(
    {
      ...common,
      ...{ lang, list: null },
      intro: t('form.intro'),
      facts: [
        fact(t('form.person'), person.name),
        fact(t('form.kind'), t(`kinds.${person.kind}`)),
        ...(person.department ? [fact(t('form.department'), person.department)] : []),
        ...(person.bornOn ? [fact(t('form.bornOn'), formatDay(person.bornOn, lang))] : []),
        ...guardianFacts(person, t),
        fact(t('form.occasion'), facts.occasion || t('form.anyOccasion')),
        fact(t('form.duration'), facts.endsWithEmployment ? t('form.withJob', { end }) : end),
        fact(t('form.showName'), facts.showName ? t('form.nameShown') : t('form.nameHidden')),
      ],
      scopes: {
        title: t('form.scopesTitle'),
        intro: t('form.scopesIntro'),
        head: [t('form.channel'), ...purposes.map(purpose => t(`purposes.${purpose}`))],
        rows: channels.map(channel => t(`channels.${channel}`)),
        yes: t('form.yes'),
      },
      body: markdownBlocks(bodyIn(text, wording)),
      signatures: signers(person, facts.today, t),
    },
    facts.address,
  )
}

/** The list everybody at an occasion signs: one line a name, and room for more. */
export async function renderOccasionList(facts: OccasionListFacts, wording: Wording): Promise<Uint8Array> {
  const { t, lang, ...common } = await wordsFor(facts, wording)
  const fact = (label: string, value: string) => ({ label, value })
  const joined = (words: string[]) => [...new Set(words)].join(', ')
  const end = facts.validUntil ? t('form.until', { day: formatDay(facts.validUntil, lang) }) : t('form.noEnd')
  return setForm(
    {
      ...common,
      ...{ lang, scopes: null, signatures: [] },
      intro: [facts.title, facts.place, formatDay(facts.heldOn, lang)].filter(Boolean).join(' · '),
      facts: [
        fact(t('form.purposes'), joined(facts.scopes.map(({ purpose }) => t(`purposes.${purpose}`)))),
        fact(t('form.channels'), joined(facts.scopes.map(({ channel }) => t(`channels.${channel}`)))),
        fact(t('form.duration'), end),
        fact(t('form.showName'), facts.showName ? t('form.nameShown') : t('form.nameHidden')),
      ],
      body: markdownBlocks(bodyIn(facts.text, wording)),
      list: {
        title: t('form.listTitle'),
        head: [t('form.number'), t('form.name'), t('form.dateAndSignature')],
        rows: [...facts.names, ...Array<string>(SPARE_LINES).fill('')],
      },
    },
    facts.address,
  )
}

async function wordsFor({ town, text }: { town: string; text: FormText }, wording: Wording) {
  const lang = wording === 'en' ? 'en' : 'de'
  const t = createTranslator({ locale: lang, messages: await loadMessages(lang), namespace: 'consents' })
  const common = {
    town,
    title: lang === 'en' ? text.titleEn : text.titleDe,
    qrAlt: t('form.qrAlt'),
    qrCaption: t('form.qrCaption'),
    factsTitle: t('form.factsTitle'),
    signaturesTitle: t('form.signaturesTitle'),
    placeAndDate: t('form.placeAndDate'),
    footer: t('form.footer', { text: t(`texts.names.${text.key as 'employee'}`), version: text.version }),
  } satisfies Partial<Form>
  return { t, lang, ...common } as const
}

type Words = Awaited<ReturnType<typeof wordsFor>>['t']

function guardianFacts({ guardians, soleCustody, kind }: ConsentFormFacts['person'], t: Words) {
  if (kind !== 'child' && guardians.length === 0) return []
  const names = guardians.length === 0 ? t('form.guardiansOpen') : guardians.join(', ')
  return [{ label: t('form.guardians'), value: soleCustody ? t('form.sole', { names }) : names }]
}

// A child has a line of their own from 14 on. Without names the lines are there all the same.
function signers(
  { kind, name, bornOn, guardians, soleCustody }: ConsentFormFacts['person'],
  today: Day,
  t: Words,
) {
  if (kind !== 'child' && guardians.length === 0) return [name]
  const named = guardians.map(guardian => t('form.signsAsGuardian', { name: guardian }))
  const room = Math.max(0, (soleCustody ? 1 : 2) - guardians.length)
  const lines = [...named, ...Array<string>(room).fill(t('form.signsAsGuardianOpen'))]
  const own = bornOn === null || ageOn(bornOn, today) >= AGE_OF_OWN_SAY
  return own ? [...lines, t('form.signsAsChild', { name })] : lines
}

function bodyIn({ bodyDe, bodyEn, bodyPlain }: FormText, wording: Wording): string {
  return { de: bodyDe, en: bodyEn, plain: bodyPlain }[wording]
}
