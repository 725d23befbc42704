import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { adminHealthHref } from '@/domain/addresses/admin'
import { withClient } from '../../scripts/postgres/client.mjs'
import { type Answer, ask } from '../surface/ask'
import { mountSmallDisk } from '../support/small-disk'
import { findFaults } from './find-faults'
import { countSaves, countSubmissions } from './kill-by-turns'
import { CLIENTS, openAdministrator, prepareDrafts } from './prepare-drafts'
import { beginRun } from './run'
import { seededChance } from './seeded-chance'
import { readStored } from './stored-returns'
import { submitAtOnce } from './submit-drafts'
import { openSupervised } from './supervised-service'

const MEGABYTES = 700
/** So many drafts of each client are worked on at once. */
const STRANDS = 3

/** The service under clients that never pause, with its PostgreSQL on a disk that can be filled, and an administrator who looks at it. */
export async function openOnSmallDisk() {
  const stage = mkdtempSync(path.join(tmpdir(), 'full-disk-'))
  // PostgreSQL runs as another user than root, who must pass through.
  chmodSync(stage, 0o711)
  const small = path.join(stage, 'small')
  const disk = mountSmallDisk(small, MEGABYTES)
  const kept = await openSupervised({ WEB_PROCESSES: '2' }, prepareDrafts, small)
  const administrator = await openAdministrator(kept.own)
  const { drafts } = kept.prepared
  const run = beginRun({
    ...{ origin: () => kept.built.origin, drafts, chance: seededChance(1767) },
    mostSaves: 4,
  })
  const failed: Answer[] = []
  run.traffic.on('failed', (answer: Answer) => failed.push(answer))
  const working = submitAtOnce(run, CLIENTS * STRANDS)
  working.catch(() => undefined)

  const acknowledged = () => countSaves(run) + countSubmissions(run)
  const look = async (address: string) => {
    const headers = { cookie: `assurance-session=${administrator}`, accept: 'text/html' }
    return ask(kept.built.origin, { path: address, headers }).catch(() => null)
  }
  return {
    ...{ disk, failed, acknowledged, look, postgresPid: kept.postgresPid },
    /** Whether health says so. */
    isSaid: async (text: string) => (await look(adminHealthHref()))?.body.includes(text) === true,
    /** Whether PostgreSQL does it, as its owner. */
    can: (sql: string) =>
      withClient(kept.own.superuserUrl, (client) => client.query(sql)).then(
        () => true,
        () => false,
      ),
    goOn: async (by: number, timeout = 60_000) => {
      const before = acknowledged()
      await expect.poll(acknowledged, { timeout }).toBeGreaterThanOrEqual(before + by)
    },
    /** Lets the clients end what they are at, and compares what they were told with what is stored. */
    findFaults: async () => {
      run.isOver = true
      await working
      return findFaults(run.told, await readStored(kept.own.superuserUrl))
    },
    close: async () => {
      run.isOver = true
      run.broken.abort()
      await working.catch(() => undefined)
      disk.makeRoom()
      await kept.close()
      disk.unmount()
      rmSync(stage, { recursive: true })
    },
  }
}
