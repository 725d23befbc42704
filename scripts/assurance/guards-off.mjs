/**
 * @typedef {object} Change a text that stands once in a file, and what is put in its place
 * @property {string} file
 * @property {string} find
 * @property {string} put
 *
 * @typedef {object} GuardOff
 * @property {string} row the promise that must not hold without the guard
 * @property {string} guard in words
 * @property {Change[]} changes what switches it off
 * @property {boolean} [whole] whether only the whole form of the row can see it
 */

/** One guard of each promise, and how it is switched off to see that its row then says so. @type {readonly GuardOff[]} */
export const guardsOff = [
  off('histories', 'what was accepted is not accepted again', 'src/domain/returns/decide.ts', {
    "current.state === 'accepted') return fail({ kind: 'already-accepted' })":
      "current.revision < 0) return fail({ kind: 'already-accepted' })",
  }),
  off('same-bytes', 'every member of a zip file has one time for all', 'src/operations/exports/zip.ts', {
    'member.mtime = NOON': 'member.mtime = new Date()',
  }),
  off('kills', 'PostgreSQL confirms what is on the disk', 'scripts/postgres/launch.mjs', {
    "synchronous_commit: 'on'": "synchronous_commit: 'off'",
  }),
  off('stays-up', 'a child that has ended is started again', 'scripts/start/keep-running.mjs', {
    'setTimeout(startAgain, wait)': 'if (wait < 0) startAgain()',
  }),
  {
    ...off('overload', 'headers have to come in time', 'scripts/front/limits.mjs', {
      'headersMs: 9_000': 'headersMs: 900_000',
    }),
    whole: true,
  },
  off('surface', 'a permission is asked for', 'src/domain/access/actor.ts', {
    "return reach === 'all' || reach.includes(providerCode)": "return reach === 'all' || providerCode !== ''",
  }),
  off(
    'tamperings',
    'chains are compared with the heads that were published',
    'scripts/audit/published-heads.mjs',
    {
      'WHERE e.hash IS DISTINCT FROM': 'WHERE false AND e.hash IS DISTINCT FROM',
    },
  ),
  off('killed-migrations', 'a migration is one transaction with its note', 'scripts/postgres/migrate.mjs', {
    "query('BEGIN')": "query('SELECT 1')",
    "query('COMMIT')": "query('SELECT 1')",
  }),
  off('mutants', 'the tests of what decides are there', 'tests/mutants/vitest.config.ts', {
    'tests/unit/domain/{access,returns,declarations}/**/*.test.ts':
      'tests/unit/domain/access/passphrase.test.ts',
  }),
]

/**
 * @param {string} row
 * @param {string} guard
 * @param {string} file
 * @param {Record<string, string>} texts
 * @returns {GuardOff}
 */
function off(row, guard, file, texts) {
  return { row, guard, changes: Object.entries(texts).map(([find, put]) => ({ file, find, put })) }
}
