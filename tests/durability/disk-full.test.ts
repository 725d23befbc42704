import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adminHref } from '@/domain/addresses/admin'
import type { Answer } from '../surface/ask'
import { hasSmallDisks } from '../support/small-disk'
import { openOnSmallDisk } from './on-small-disk'

const BACK_WITHIN_MS = 30_000
/** So long is there no room after PostgreSQL has given up. */
const STAYS_FULL_MS = 3_000
const PATIENCE = { timeout: 50_000 }
const FULL = 'Its disk is full'
const SWITCH = `SELECT pg_logical_emit_message(true, '', ''), pg_switch_wal()`

describe.runIf(hasSmallDisks)('where the disk of PostgreSQL is full', () => {
  let stage: Awaited<ReturnType<typeof openOnSmallDisk>>
  beforeAll(async () => {
    stage = await openOnSmallDisk()
  }, 300_000)
  afterAll(() => stage.close(), 120_000)

  test('whoever saves is told so with a remedy, and so is whoever looks after the service', async () => {
    await stage.goOn(30)
    expect(await stage.isSaid(FULL)).toBe(false)
    // A whole piece of its log of changes is there: it is the data that find no room first.
    await stage.can(SWITCH)
    stage.disk.fill()
    await expect.poll(() => stage.failed.map(sayFailure), PATIENCE).toContain(WITH_REMEDY)
    await expect.poll(() => stage.isSaid(FULL), PATIENCE).toBe(true)
  })

  test('PostgreSQL may give up over it, which is said too, and all is well by itself once there is room, with nothing lost', async ({
    task,
  }) => {
    const isAlive = async () => (await stage.look('/api/health/live'))?.status === 200
    await expect.poll(() => stage.can(SWITCH), PATIENCE).toBe(false)
    await expect.poll(async () => (await stage.look(adminHref()))?.status, PATIENCE).toBe(503)
    expect(await isAlive()).toBe(true)
    await wait(STAYS_FULL_MS)
    expect(await isAlive()).toBe(true)

    const began = performance.now()
    stage.disk.makeRoom()
    await stage.goOn(10, BACK_WITHIN_MS)
    await expect.poll(() => stage.isSaid('Every migration is complete'), PATIENCE).toBe(true)
    const ms = performance.now() - began
    expect(await stage.isSaid(FULL)).toBe(false)
    await stage.goOn(50)
    const faults = await stage.findFaults()
    const statuses = [...new Set(stage.failed.map(({ status }) => status))].join(' or ')
    Object.assign(task.meta, {
      says: `PostgreSQL without room: ${stage.failed.length} answers of ${statuses}, at work ${(ms / 1000).toFixed(1)} s after there was room; ${stage.acknowledged()} acknowledged, ${faults.length} lost`,
    })
    expect(faults).toEqual([])
    expect(ms).toBeLessThan(BACK_WITHIN_MS)
  }, 300_000)
})

const WITH_REMEDY = '503 with what to do'
function sayFailure({ status, body, headers }: Answer): string {
  const isClear = body.includes('no room left to write this down') && headers['retry-after'] !== undefined
  return isClear ? `${status} with what to do` : String(status)
}
