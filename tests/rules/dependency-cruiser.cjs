/** Imports go down only. Each layer names the layers it may reach; everything else in src/ is refused. */
const MAY_REACH = {
  app: ['app', 'features', 'ui', 'operations', 'server', 'domain'],
  features: ['features', 'ui', 'operations', 'server', 'domain'],
  demo: ['demo', 'operations', 'domain'],
  jobs: ['jobs', 'operations', 'domain'],
  operations: ['operations', 'server', 'domain'],
  server: ['server', 'domain'],
  domain: ['domain'],
  ui: ['ui'],
}

const ERROR = /** @type {const} */ ('error')

/** What draws a picture as text is drawn by on paper too; it has no React and no style sheet. */
const PICTURES = '^src/ui/(charts|marks)/[^/]+\\.ts$'

const layers = Object.entries(MAY_REACH).map(([layer, reach]) => ({
  name: `${layer}-reaches-down-only`,
  severity: ERROR,
  comment: `src/${layer} may import ${reach.join(', ')} and nothing above`,
  from: { path: `^src/${layer}/` },
  to: {
    path: '^src/',
    pathNot: [`^src/(${reach.join('|')})/`, ...(layer === 'operations' ? [PICTURES] : [])],
  },
}))

const UI_PACKAGES = ['react', 'react-dom', 'recharts', 'nhsuk-frontend', 'next/link', 'next/navigation']
const NPM = 'node_modules/'
/** @type {import('dependency-cruiser').DependencyType[]} */
const OUTSIDE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core']

const packages = [
  {
    name: 'domain-reaches-nothing-outside',
    severity: ERROR,
    comment: 'The domain is plain functions on plain data; zod stands only in *-schema.ts',
    from: { path: '^src/domain/' },
    to: { dependencyTypes: OUTSIDE, pathNot: `${NPM}zod/` },
  },
  {
    name: 'zod-in-schemas-only',
    severity: ERROR,
    comment: 'zod in a client component costs 30 kB',
    from: { path: '^src/domain/', pathNot: '-schema\\.ts$' },
    to: { path: `${NPM}zod/` },
  },
  {
    name: 'prisma-in-db-only',
    severity: ERROR,
    comment: 'src/server/db is the only folder that knows Prisma',
    from: { path: '^src/', pathNot: '^src/server/db/' },
    to: { path: [`${NPM}(@prisma|prisma|pg)/`, '^src/server/db/generated/'] },
  },
  {
    name: 'pages-ask-operations',
    severity: ERROR,
    comment:
      'What is read has its transaction and its scope in src/operations/read; its shapes stand in the domain',
    from: { path: '^src/(app|features)/' },
    to: { path: '^src/server/db/' },
  },
  {
    name: 'ui-reaches-react-only',
    severity: ERROR,
    comment: 'Design-system pieces have never heard of a return',
    from: { path: '^src/ui/' },
    to: { dependencyTypes: OUTSIDE, pathNot: `${NPM}(@types/)?(${UI_PACKAGES.join('|')})(/|\\.|$)` },
  },
  {
    name: 'operations-know-nothing-of-next',
    severity: ERROR,
    comment: 'Whoever asks: page, API, upload, job, demo',
    from: { path: '^src/(operations|demo|jobs)/' },
    to: { path: `${NPM}(next|next-auth|react|react-dom)/` },
  },
]

const shape = [
  {
    name: 'features-apart',
    severity: ERROR,
    comment:
      'What two features share moves down, or src/app composes it; only features/draft carries others, and knows none',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/', pathNot: '^src/features/($1|draft)/' },
  },
  {
    name: 'product-stands-alone',
    severity: ERROR,
    comment: 'Nothing in src/ imports tests, journeys or scripts',
    from: { path: '^src/' },
    to: { path: '^(tests|e2e|scripts|prisma|docs)/' },
  },
  {
    name: 'no-cycles',
    severity: ERROR,
    comment: 'Imports point one way',
    from: { pathNot: '^src/server/db/generated/' },
    to: { circular: true },
  },
  {
    name: 'found-on-disk',
    severity: ERROR,
    comment: 'An import that cannot be resolved is an import that no rule has seen',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layers, ...packages, ...shape],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a type that points upwards ties two layers as firmly as a function.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/server/db/generated/.+\\.wasm' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
