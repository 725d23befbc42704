import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { hasGone } from '../../scripts/lib/processes.mjs'
import { startEmbeddedPostgres } from '../../scripts/postgres/embedded.mjs'
import { prepareTemplate } from '../support/cluster'
import { clearAwayAfterUs } from './clearing'

/**
 * A PostgreSQL of its own with the settings of the service, and none of the shortcuts of the other tests: it writes to
 * the disk what it confirms. It can be killed, and comes up again at the same address on the same data.
 */
export async function startKillablePostgres() {
  const dir = mkdtempSync(path.join(tmpdir(), 'postgres-to-be-killed-'))
  const clearing = clearAwayAfterUs(dir)
  let server = await startEmbeddedPostgres({ dir, port: 0 })
  const { port } = server
  const superuserUrl = server.urlFor('postgres')
  return {
    access: await prepareTemplate(superuserUrl),
    noteProcess: clearing.note,
    aim: () => aim(server.pid, superuserUrl),
    restart: async () => {
      server = await startEmbeddedPostgres({ dir, port })
      if (server.port !== port) throw new Error(`PostgreSQL came up on ${server.port} and not on ${port}`)
    },
    remove: async () => {
      await server.remove()
      await clearing.dismiss()
    },
  }
}

/** Makes ready to kill every process of a server at one moment; what it answers does so. */
export async function aim(postmaster: number, superuserUrl: string) {
  const client = new pg.Client({ connectionString: superuserUrl })
  client.on('error', () => undefined)
  await client.connect()
  return async () => {
    // So that none begins between the asking and the killing.
    kill(postmaster, 'SIGSTOP')
    const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity')
    const pids = [postmaster, ...rows.map(({ pid }) => pid)]
    for (const pid of pids) kill(pid, 'SIGKILL')
    for (const pid of pids)
      if (!(await hasGone(pid, 10_000))) throw new Error(`Process ${pid} outlived SIGKILL`)
  }
}

function kill(pid: number, signal: 'SIGSTOP' | 'SIGKILL') {
  // Other numbers would mean a whole group of processes.
  if (!Number.isInteger(pid) || pid < 2) throw new Error(`${pid} is no process of PostgreSQL`)
  try {
    process.kill(pid, signal)
  } catch (failure) {
    // It has ended by itself in the meantime.
    if ((failure as NodeJS.ErrnoException).code !== 'ESRCH') throw failure
  }
}
