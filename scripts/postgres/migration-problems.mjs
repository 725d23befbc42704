/**
 * @typedef {{ name: string, checksum: string, finished_at: Date | null, rolled_back_at: Date | null }} Note
 * @typedef {{ kind: 'failed' | 'edited' | 'unknown', name: string }} Problem
 */

/**
 * What stands in the way of migrating, from what the folder holds and what the database has noted.
 *
 * @param {{ name: string, checksum: string }[]} migrations
 * @param {Note[]} notes
 * @returns {Problem | null}
 */
export function findProblem(migrations, notes) {
  const current = notes.filter((note) => !note.rolled_back_at)
  const failed = current.find((note) => !note.finished_at)
  if (failed) return { kind: 'failed', name: failed.name }
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  const unknown = current.find(({ name }) => !known.has(name))
  if (unknown) return { kind: 'unknown', name: unknown.name }
  const edited = current.find(({ name, checksum }) => known.get(name) !== checksum)
  return edited ? { kind: 'edited', name: edited.name } : null
}

/** @param {Problem} problem */
export function explainProblem({ kind, name }) {
  const reasons = {
    failed: `The migration ${name} failed before. Put right what it met, then run: npm run migrate -- --again`,
    unknown: `The database has the migration ${name}, which this version of the service does not know: it is older than the database. Start the newer version`,
    edited: `The migration ${name} was changed after it was applied. Bring back its text; a change needs a migration of its own`,
  }
  return reasons[kind]
}
