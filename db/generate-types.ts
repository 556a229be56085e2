import { fileURLToPath } from 'node:url'
import { generate, getDialect } from 'kysely-codegen'
import { migrate } from './migrate.ts'
import { openInMemory } from './open.ts'

// Types come from the migrations themselves, run on an empty embedded database: no server needed.
// With `--check` nothing is written and a stale file is an error.

// Columns whose check constraint names every allowed word get that union as their type.
const words = (...allowed: string[]) => allowed.map(word => `'${word}'`).join(' | ')
const orNull = (union: string) => `${union} | null`

const channel = words(
  'intranet',
  'website',
  'print',
  'press',
  'linkedin-page',
  'linkedin-profiles',
  'instagram',
)
const purpose = words('public-relations', 'recruiting')

const postType = words('activity', 'share', 'ugcPost')
const figureSource = words('self', 'personal-export', 'single-post-export')

const columns = {
  'account.locale': `Generated<${words('de', 'en')}>`,
  'application.decision': orNull(words('accepted', 'waiting', 'declined')),
  'application.linkedin': words('yes', 'no', 'not-yet'),
  'application.locale': words('de', 'en'),
  'account_role.role': words('ambassador', 'comms', 'hr', 'oversight', 'admin'),
  'audit_entry.actor_kind': words('account', 'link', 'system', 'visitor'),
  'comms_task.kind': words('help', 'talk', 'review'),
  'consent.form': words('written', 'signature', 'other'),
  'consent_event.by': words('person', 'guardian', 'comms', 'system'),
  'consent_event.kind': words(
    'asked',
    'given',
    'declined',
    'extended',
    'partly-withdrawn',
    'withdrawn',
    'expired',
    'corrected',
  ),
  'consent_link.purpose': words('give', 'withdraw'),
  'consent_notice.kind': words(
    'expires-30',
    'expires-14',
    'expired',
    'turns-14',
    'turns-16',
    'turns-18',
    'left',
    'left-programme',
    'text-replaced',
  ),
  'consent_scope.channel': channel,
  'occasion_scope.channel': channel,
  'occasion_scope.purpose': purpose,
  'consent_scope.purpose': purpose,
  'consent_signature.way': words('paper', 'link'),
  'consent_text.key': words('employee', 'citizen', 'child', 'event'),
  'departure.figures': words('anonymise', 'keep'),
  'depicted_person.kind': words('employee', 'citizen', 'child', 'partner'),
  'depicted_person.locale': `Generated<${words('de', 'en')}>`,
  'event.kind': words('kick-off', 'photo', 'writing', 'network', 'check-in'),
  'event_sign_up.state': words('going', 'waiting', 'cancelled'),
  'dismissed_post.type': postType,
  'figure_choice.counts': words('typed', 'file'),
  'identity_join.one_type': postType,
  'identity_join.other_type': postType,
  'identity_join.proof': words('single-post-export', 'by-hand'),
  'hand_out.channel': channel,
  'hand_out.size': words('small', 'medium', 'large', 'landscape', 'square'),
  'linkedin_import.kind': words(
    'personal',
    'single-post',
    'archive',
    'portability',
    'page-content',
    'page-followers',
    'page-visitors',
    'page-updates',
    'page-competitors',
  ),
  'listed_post.type': postType,
  'member_interaction.kind': words('comment', 'reaction', 'repost'),
  'member_interaction.type': orNull(postType),
  'page_current_post.type': postType,
  'page_post.type': postType,
  'mail.recipient_locale': orNull(words('de', 'en')),
  'mail.state': words('queued', 'sent', 'failed'),
  'nudge.stage': words('first', 'second'),
  'onboarding_file.media_type': words('application/pdf', 'image/jpeg', 'image/png'),
  'onboarding_step.evidence': words('tick', 'acknowledgement', 'file', 'date', 'fact'),
  'onboarding_step.fact': orNull(words('account', 'kick-off', 'topic', 'post')),
  'onboarding_step.owner': words('person', 'comms'),
  'participation_spell.state': words('applied', 'invited', 'onboarding', 'active', 'paused', 'left'),
  'people_import.state': words('waiting', 'running', 'done'),
  'people_import_line.outcome': words('new', 'known', 'wrong'),
  'people_import_line.problem': orNull(
    words(
      'no-name',
      'name-too-long',
      'no-email',
      'not-an-email',
      'twice',
      'staff-account',
      'no-department',
      'unknown-department',
    ),
  ),
  'photo.detection': `Generated<${words('waiting', 'done', 'failed')}>`,
  'photo.purpose': purpose,
  'photo.state': words('waiting', 'ready', 'refused'),
  'photo_box.found_by': words('detector', 'hand'),
  'photo_box.kind': words('face', 'region'),
  'photo_desk_item.item': words(
    'screen',
    'paper',
    'board',
    'name-badge',
    'key',
    'licence-plate',
    'child-work',
    'brand',
  ),
  'photo_exception.ground': words('contemporary-history', 'background', 'assembly', 'not-a-face'),
  'photo_rendition.format': words('jpeg', 'webp', 'avif'),
  'photo_rendition.size': words('small', 'medium', 'large', 'landscape', 'square'),
  'pick.end_reason': orNull(words('posted', 'returned', 'lapsed')),
  'post.format': orNull(words('text', 'photo', 'carousel', 'video', 'poll')),
  'post_figure_reading.source': figureSource,
  'post_current_figure.source': figureSource,
  ...Object.fromEntries(
    [
      'impressions',
      'members_reached',
      'engagements',
      'reactions',
      'comments',
      'reposts',
      'saves',
      'sends',
    ].map(metric => [`post_current_figure.${metric}_source`, orNull(figureSource)]),
  ),
  'post_identity.type': postType,
  'post_resonance.kind': words('praise', 'question', 'criticism', 'press', 'contact'),
  'publication.channel': channel,
  'self_description_count.aspect': words('age', 'career', 'linkedin'),
  'take_down.cause': words('withdrawn', 'expired', 'left', 'came-of-age', 'text-replaced'),
  'take_down.channel': channel,
  'take_down.proof': orNull(words('url-checked', 'note', 'screenshot', 'not-used', 'used')),
  'topic.category': words('beruf', 'wirkung', 'team', 'arbeitgeberin', 'fachthemen', 'anlaesse', 'dialog'),
  'topic.format': words('text', 'photo', 'carousel', 'video', 'poll'),
  'topic.language': words('de', 'en'),
  'topic.sensitivity': words('none', 'personal', 'political', 'ongoing-procedure'),
  'topic_suggestion.decision': orNull(words('accepted', 'declined')),
}

const database = await openInMemory()
await migrate(database.db)
await generate({
  camelCase: true,
  db: database.db.withoutPlugins(),
  dialect: getDialect('postgres', { dateParser: 'string' }),
  excludePattern: 'kysely_*',
  outFile: fileURLToPath(new URL('./types.generated.ts', import.meta.url)),
  overrides: { columns },
  typeMapping: { int8: 'number' },
  verify: process.argv.includes('--check'),
})
await database.close()
