import type { Role } from '#app/domain/kernel/context.ts'

/** Who can see a kind of data: the person alone, roles, or everybody in the programme. */
export type Audience = 'self' | 'programme' | Exclude<Role, 'ambassador'>

/** When a kind of data is deleted. */
export type Retention =
  | 'with-account'
  | 'with-programme'
  | 'after-leaving'
  | 'after-90-days'
  | 'after-one-day'
  | 'after-24-hours'
  | 'after-six-months'
  | 'session-end'
  | 'kept'
  | 'as-proof'
  | 'until-discarded'
  | 'until-disconnected'

/**
 * One kind of data the system holds: the tables it lives in, who sees it, how long it stays. The words
 * for it stand in the translations below `privacy.kinds`.
 */
export type DataKind = {
  key: DataKindKey
  tables: readonly string[]
  audience: readonly Audience[]
  retention: Retention
}

export type DataKindKey =
  | 'account'
  | 'sessions'
  | 'signInAttempts'
  | 'links'
  | 'participation'
  | 'absence'
  | 'target'
  | 'picks'
  | 'posts'
  | 'figures'
  | 'uploads'
  | 'connection'
  | 'nudges'
  | 'tasks'
  | 'mails'
  | 'suggestions'
  | 'applications'
  | 'acknowledgements'
  | 'onboarding'
  | 'signUps'
  | 'departures'
  | 'pulse'
  | 'peopleImports'
  | 'depicted'
  | 'photos'
  | 'publications'
  | 'auditLog'

/**
 * Everything personal, complete: a test compares this list with the database, so that nothing can be
 * stored about people that they cannot read about here.
 */
export const dataInventory: readonly DataKind[] = [
  {
    key: 'account',
    tables: ['account', 'accountRole'],
    audience: ['self', 'comms', 'admin'],
    retention: 'with-account',
  },
  {
    key: 'participation',
    tables: ['ambassador', 'participationSpell', 'departmentMembership'],
    audience: ['self', 'comms', 'programme'],
    retention: 'with-programme',
  },
  { key: 'target', tables: ['targetChange'], audience: ['self'], retention: 'with-programme' },
  { key: 'absence', tables: ['absence'], audience: ['self', 'comms'], retention: 'with-programme' },
  { key: 'picks', tables: ['pick'], audience: ['self', 'programme'], retention: 'with-programme' },
  {
    key: 'posts',
    tables: ['post', 'postIdentity', 'identityJoin', 'postGoal', 'postValue', 'postResonance'],
    audience: ['self', 'comms'],
    retention: 'with-programme',
  },
  {
    key: 'figures',
    tables: ['postFigure', 'figureChoice', 'ambassadorDay'],
    audience: ['self'],
    retention: 'after-leaving',
  },
  {
    key: 'uploads',
    tables: ['linkedinUpload', 'linkedinImport', 'listedPost', 'dismissedPost', 'memberInteraction'],
    audience: ['self'],
    retention: 'after-leaving',
  },
  {
    key: 'connection',
    tables: ['linkedinConnection', 'connectionAttempt'],
    audience: ['self'],
    retention: 'until-disconnected',
  },
  { key: 'nudges', tables: ['nudge', 'snooze'], audience: ['self'], retention: 'with-programme' },
  { key: 'tasks', tables: ['commsTask'], audience: ['self', 'comms'], retention: 'with-programme' },
  { key: 'suggestions', tables: ['topicSuggestion'], audience: ['self', 'comms'], retention: 'with-account' },
  {
    key: 'applications',
    tables: ['application', 'applicationAnswer'],
    audience: ['self', 'comms'],
    retention: 'after-six-months',
  },
  {
    key: 'onboarding',
    tables: ['onboardingCompletion', 'onboardingFile', 'onboardingReminder'],
    audience: ['self', 'comms'],
    retention: 'with-programme',
  },
  {
    key: 'acknowledgements',
    tables: ['acknowledgement'],
    audience: ['self', 'comms'],
    retention: 'with-programme',
  },
  {
    key: 'signUps',
    tables: ['eventSignUp', 'calendarFeed'],
    audience: ['self', 'comms'],
    retention: 'with-programme',
  },
  { key: 'departures', tables: ['departure'], audience: ['self', 'comms'], retention: 'with-programme' },
  { key: 'pulse', tables: ['pulseParticipant'], audience: [], retention: 'with-programme' },
  {
    key: 'peopleImports',
    tables: ['peopleImport', 'peopleImportLine'],
    audience: ['comms'],
    retention: 'after-24-hours',
  },
  {
    key: 'depicted',
    tables: [
      'depictedPerson',
      'guardian',
      'consent',
      'consentScope',
      'consentSignature',
      'consentEvent',
      'consentLink',
      'consentNotice',
      'consentRequest',
    ],
    audience: ['self', 'comms'],
    retention: 'as-proof',
  },
  {
    key: 'photos',
    tables: ['photo', 'photoRendition', 'photoBox', 'photoDeskItem', 'photoException', 'storedFile'],
    audience: ['self', 'comms'],
    retention: 'until-discarded',
  },
  {
    key: 'publications',
    tables: ['handOut', 'publication', 'takeDown'],
    audience: ['self', 'comms'],
    retention: 'as-proof',
  },
  { key: 'mails', tables: ['mail'], audience: ['self'], retention: 'after-90-days' },
  { key: 'links', tables: ['signedLink'], audience: [], retention: 'with-account' },
  { key: 'sessions', tables: ['session'], audience: ['self'], retention: 'session-end' },
  { key: 'signInAttempts', tables: ['signInAttempt'], audience: [], retention: 'after-one-day' },
  { key: 'auditLog', tables: ['auditEntry'], audience: ['oversight', 'admin'], retention: 'kept' },
]

/** Tables about the programme and not about people: topics, settings, what the job runner did. */
export const impersonalTables: readonly string[] = [
  'department',
  'goal',
  'townValue',
  'topic',
  'topicGoal',
  'topicValue',
  'topicDepartment',
  'jobAd',
  'consentText',
  'occasion',
  'occasionScope',
  'round',
  'roundQuestion',
  'selfDescriptionCount',
  'agreement',
  'agreementVersion',
  'onboardingChecklist',
  'onboardingStep',
  'event',
  'eventAgendaItem',
  'ideaWall',
  'workshopIdea',
  'pulse',
  'pulseCount',
  'departedTotal',
  'pageDay',
  'pagePost',
  'pageCompetitor',
  'setting',
  'jobRun',
]
