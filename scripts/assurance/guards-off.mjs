import { off, SHORT } from './guard-off.mjs'

/** One guard of each promise, and how it is switched off to see that its row then says so. @type {readonly import('./guard-off.mjs').GuardOff[]} */
export const guardsOff = [
  off('histories', 'what was accepted is not accepted again', {
    'src/domain/returns/decide.ts': {
      "current.state === 'accepted') return fail({ kind: 'already-accepted' })":
        "current.revision < 0) return fail({ kind: 'already-accepted' })",
    },
  }),
  off(
    'new-examples',
    'a few patients more are no change',
    { 'src/domain/returns/line-warnings.ts': { 'const NOTABLE = 10': 'const NOTABLE = 1' } },
    ['--only=tests/unit/domain/returns/small-services.test.ts'],
  ),
  off('same-bytes', 'every member of a zip file has one time for all', {
    'src/operations/exports/zip.ts': { 'member.mtime = NOON': 'member.mtime = new Date()' },
  }),
  off(
    'kills',
    'PostgreSQL confirms what is on the disk',
    {
      'scripts/postgres/launch.mjs': {
        "synchronous_commit: 'on'":
          "synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB'",
      },
    },
    [...SHORT, '--only=tests/durability/kill.test.ts'],
  ),
  off(
    'stays-up',
    'a child that has ended is started again',
    { 'scripts/start/keep-running.mjs': { 'setTimeout(startAgain, wait)': 'if (wait < 0) startAgain()' } },
    // The whole form gives up after ten seconds.
    ['--only=tests/durability/stays-up.test.ts', '--only=--testNamePattern=one web process is killed'],
  ),
  off(
    'overload',
    'headers have to come in time',
    { 'scripts/front/limits.mjs': { 'headersMs: 9_000': 'headersMs: 19_000' } },
    // Only the whole form asks it.
    ['--only=tests/durability/overload.test.ts', '--only=--testNamePattern=300 slow connections'],
  ),
  {
    ...off(
      'steady',
      'nothing of an answer is kept once it was handed on',
      {
        'scripts/front/hand-on.mjs': {
          'answer.pipe(ahead)':
            "answer.on('data', (piece) => (globalThis.kept ??= []).push(piece)).pipe(ahead)",
        },
        // The judge looks at thirtieths of the time, each of two samples.
        'tests/durability/steady.test.ts': {
          'const MINUTES = 15': 'const MINUTES = 1',
          'SAMPLE_SECONDS] = [20, 1]': 'SAMPLE_SECONDS] = [5, 1]',
        },
      },
      [],
    ),
    because: '"name": "front"',
  },
  off('broken-lines', 'a mail server that fails is asked once a round', {
    'src/operations/send-notices.ts': { 'if (delivered.isDown) break': '' },
  }),
  off('disk-full', 'PostgreSQL that gave up is started again', {
    'scripts/start/keep-postgres.mjs': {
      'while (isDown && !closing.isClosing()) {': 'while (closing.isClosing()) {',
    },
    'tests/durability/disk-full.test.ts': { 'BACK_WITHIN_MS = 30_000': 'BACK_WITHIN_MS = 10_000' },
  }),
  off(
    'surface',
    'a permission is asked for',
    {
      'src/domain/access/actor.ts': {
        "return reach === 'all' || reach.includes(providerCode)":
          "return reach === 'all' || providerCode !== ''",
      },
    },
    [...SHORT, '--only=tests/surface/pages.test.ts'],
  ),
  off('tamperings', 'chains are compared with the heads that were published', {
    'scripts/audit/published-heads.mjs': {
      'WHERE e.hash IS DISTINCT FROM': 'WHERE false AND e.hash IS DISTINCT FROM',
    },
  }),
  off('killed-migrations', 'a migration is one transaction with its note', {
    'scripts/postgres/migrate.mjs': {
      "query('BEGIN')": "query('SELECT 1')",
      "query('COMMIT')": "query('SELECT 1')",
    },
  }),
  off('mutants', 'the tests of what decides are there', {
    'tests/mutants/vitest.config.ts': {
      'tests/unit/domain/{access,actions,cases,catalogue,declarations,forms,kinds,periods,queries,returns,reviews}/**/*.test.ts':
        'tests/unit/domain/access/passphrase.test.ts',
    },
  }),
  off(
    'on-a-phone',
    'every web process knows the same secret',
    {
      'scripts/start/web-processes.mjs': {
        'spawnChild(given, env, said)':
          'spawnChild(given, { ...env, APP_SECRET: String(Math.random()).repeat(3) }, said)',
      },
    },
    // With two of them.
    ['--only=e2e/journeys/second-factor.spec.ts'],
  ),
  off(
    'at-a-desk',
    'a journey waits until what it pressed was answered',
    {
      'e2e/journeys/hand-over.spec.ts': {
        'await expect(page.getByText(/ told a service lead or a gatekeeper on /)).toBeVisible()': '',
      },
    },
    [...SHORT, '--only=e2e/journeys/hand-over.spec.ts'],
  ),
  off('older-build', 'a page hears that its action is not known any more', {
    'scripts/front/headers.mjs': {
      "const ASIDE = ['x-request-id',": "const ASIDE = ['x-nextjs-action-not-found', 'x-request-id',",
    },
  }),
  off('backup', 'every policy is restored', {
    'scripts/backup/restore-backup.mjs': {
      "client.query('ANALYZE')": `client.query(\`DO $$ BEGIN EXECUTE (SELECT format('DROP POLICY %I ON %I.%I', policyname, schemaname,
        tablename) FROM pg_policies LIMIT 1); END $$\`)`,
    },
  }),
  {
    ...off('container', 'what is started writes nothing into its root', {
      Dockerfile: {
        'CMD ["node", "scripts/start.mjs"]':
          'CMD ["node", "--eval", "fs.writeFileSync(\'started\', \'\'); import(\'./scripts/start.mjs\')"]',
      },
    }),
    because: 'EACCES',
  },
  {
    ...off('bare-machine', 'no tool of the machine is asked for but Node', {
      'scripts/lib/run-tool.mjs': { 'spawn(program, given, {': "spawn('nice', [program, ...given], {" },
    }),
    because: 'spawn nice ENOENT',
  },
]
