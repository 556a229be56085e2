import type { StepInput } from './step.schema.ts'

/** A step every programme begins with; texts to read go by their key, which the town's own one is found by. */
export type DefaultStep = Omit<StepInput, 'agreementId'> & { agreementKey: string | null }

const none = { fact: null, agreementKey: null, helpPage: null } as const
const tick = { ...none, owner: 'person', evidence: 'tick', required: true } as const
const reading = { ...none, owner: 'person', evidence: 'acknowledgement', required: true } as const
const seen = { ...none, owner: 'person', evidence: 'fact', required: true } as const

/** The checklist of a new installation, in its order. Afterwards it is the town's own. */
export const defaultChecklist: readonly DefaultStep[] = [
  {
    ...tick,
    titleDe: 'Willkommen gelesen',
    titleEn: 'Welcome read',
    whyDe: 'Damit du weißt, worum es geht und wen du fragen kannst.',
    whyEn: 'So that you know what this is about and whom to ask.',
    helpPage: 'ambassador',
    dueDays: 2,
  },
  {
    ...seen,
    fact: 'account',
    titleDe: 'Zugang eingerichtet',
    titleEn: 'Account set up',
    whyDe: 'Mit deinem Passwort gehören deine Entwürfe und Zahlen nur dir.',
    whyEn: 'With your password your drafts and figures belong to you alone.',
    dueDays: 2,
  },
  {
    ...tick,
    titleDe: 'LinkedIn-Profil angelegt, der Stadt folgen',
    titleEn: 'LinkedIn profile created, following the town',
    whyDe: 'Dort erscheinen deine Beiträge, und so siehst du, was die Stadt selbst erzählt.',
    whyEn: 'That is where your posts appear, and where you see what the town itself tells.',
    helpPage: 'onboarding-linkedin',
    dueDays: 5,
  },
  {
    ...reading,
    agreementKey: 'guidelines',
    titleDe: 'Leitlinien gelesen',
    titleEn: 'Guidelines read',
    whyDe: 'Sie geben dir Sicherheit. Eine Freigabe für Beiträge brauchst du nicht.',
    whyEn: 'They give you confidence. Your posts need no approval.',
    dueDays: 7,
  },
  {
    ...reading,
    agreementKey: 'works-agreement',
    titleDe: 'Dienstvereinbarung gelesen',
    titleEn: 'Works agreement read',
    whyDe: 'Darin steht, was dir zusteht: freiwillig, in der Arbeitszeit, ohne Überwachung.',
    whyEn: 'It says what you are entitled to: voluntary, in working time, without monitoring.',
    dueDays: 7,
  },
  {
    ...none,
    owner: 'person',
    evidence: 'date',
    required: true,
    titleDe: 'Führungskraft informiert',
    titleEn: 'Supervisor informed',
    whyDe: 'Beiträge fürs Programm sind Arbeitszeit. So weiß dein Team Bescheid.',
    whyEn: 'Posts for the programme are working time. This way your team knows.',
    helpPage: 'onboarding-supervisor',
    dueDays: 10,
  },
  {
    ...seen,
    owner: 'comms',
    fact: 'kick-off',
    titleDe: 'Beim Auftakt-Workshop dabei gewesen',
    titleEn: 'Kick-off workshop attended',
    whyDe: 'Ihr lernt euch kennen und schreibt gemeinsam die ersten Sätze.',
    whyEn: 'You get to know each other and write the first sentences together.',
    helpPage: 'onboarding-workshop',
    dueDays: 21,
  },
  {
    ...tick,
    owner: 'comms',
    titleDe: 'Eigenes Foto und Einwilligung dazu',
    titleEn: 'Own photo and its consent',
    whyDe: 'Für dein Profil und die Seite der Botschafter:innen, nur mit deiner Einwilligung.',
    whyEn: 'For your profile and the ambassadors’ page, only with your consent.',
    helpPage: 'onboarding-photo',
    dueDays: 21,
  },
  {
    ...seen,
    fact: 'topic',
    titleDe: 'Erstes Thema genommen',
    titleEn: 'First topic taken',
    whyDe: 'Eine Frage, zu der du gern etwas sagst, ist der leichteste Anfang.',
    whyEn: 'A question you like to answer is the easiest beginning.',
    helpPage: 'onboarding-first-post',
    dueDays: 24,
  },
  {
    ...seen,
    fact: 'post',
    titleDe: 'Erster Beitrag eingetragen',
    titleEn: 'First post logged',
    whyDe: 'Danach bist du aktiv dabei.',
    whyEn: 'After that you are an active part of the programme.',
    helpPage: 'onboarding-first-post',
    dueDays: 30,
  },
]
