// Who may import whom. Types are free: what is erased at build time couples nothing at run time.

// A room may use the rooms before it, through their front doors. Later rooms know earlier ones, never
// the other way round.
const roomsInOrder = [
  'kernel',
  'audit',
  'outbox',
  'settings',
  'accounts',
  'sessions',
  'files',
  'departments',
  'topics',
  'ambassadors',
  'agreements',
  'rounds',
  'consents',
  'photos',
  'publications',
  'posts',
  'events',
  'ideas',
  'onboarding',
  'linkedin',
  'nudges',
  'recruiting',
  'pulse',
  'reports',
  'departures',
  'programme',
  'privacy',
]

const room = name => `^app/domain/${name}/`

const laterRooms = roomsInOrder.slice(0, -1).map((name, index) => ({
  name: `room-order-${name}`,
  comment: 'A room imports only rooms that come before it.',
  severity: 'error',
  from: { path: room(name) },
  to: { path: `^app/domain/(${roomsInOrder.slice(index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'routes-speak-http-only',
      comment: 'A route parses, calls one front door, answers. No SQL, no database.',
      severity: 'error',
      from: { path: '^app/(routes/.*\\.route\\.tsx$|root\\.tsx$)' },
      to: { path: '(^db/|^node_modules/kysely|\\.queries\\.ts$)' },
    },
    {
      name: 'routes-use-front-doors',
      comment: 'From a room: its front door, its schemas, its rules.',
      severity: 'error',
      from: { path: '^app/routes/.*\\.route\\.tsx$' },
      to: {
        path: '^app/domain/',
        pathNot: '(\\.server\\.ts$|\\.rules\\.ts$|\\.schema\\.ts$|^app/domain/kernel/)',
      },
    },
    {
      name: 'pages-stay-in-the-browser',
      comment: 'What runs in the browser imports nothing that belongs to the server.',
      severity: 'error',
      from: { path: '(\\.page\\.tsx$|^app/ui/|^app/i18n/)' },
      to: { path: '(\\.server\\.ts$|\\.queries\\.ts$|^db/|^app/web/|^app/jobs/|^app/mail/|\\.route\\.tsx$)' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/(domain|routes)/', pathNot: '^app/domain/kernel/' },
    },
    {
      name: 'domain-knows-no-web',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: {
        path: '(^app/(web|routes|ui|jobs|mail|charts|storage|documents|linkedin|cli)/|^node_modules/(react|@remix-run|express)/)',
      },
    },
    {
      name: 'rooms-have-front-doors',
      comment: 'Another room is entered through its front door, its schemas or its rules.',
      severity: 'error',
      from: { path: '^app/domain/([^/]+)/' },
      to: {
        path: '^app/domain/',
        pathNot: '(^app/domain/$1/|\\.server\\.ts$|\\.rules\\.ts$|\\.schema\\.ts$|^app/domain/kernel/)',
      },
    },
    ...laterRooms,
    {
      name: 'sql-lives-in-queries',
      severity: 'error',
      from: { path: '^app/', pathNot: '(\\.queries\\.ts$|^app/web/health\\.ts$)' },
      to: { path: '^node_modules/kysely/' },
    },
    {
      name: 'rules-and-schemas-are-pure',
      severity: 'error',
      from: { path: '\\.(rules|schema)\\.ts$' },
      to: {
        path: '(^app/|^db/|^node:|^node_modules/)',
        pathNot:
          '(\\.rules\\.ts$|\\.schema\\.ts$|^app/domain/kernel/|^node_modules/(zod|temporal-polyfill|date-holidays|diff)/)',
      },
    },
    {
      name: 'database-knows-no-program',
      comment: 'Only filling the demo town goes through the front doors, as a person would.',
      severity: 'error',
      from: { path: '^db/', pathNot: '^db/seed/' },
      to: { path: '^app/' },
    },
    {
      name: 'lucia-stays-behind-sessions',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/domain/sessions/' },
      to: { path: '^node_modules/lucia/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|node_modules/\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
    builtInModules: { add: ['node:test'] },
  },
}
