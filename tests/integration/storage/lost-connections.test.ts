import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/server/db/client'
import { PrismaClient } from '@/server/db/generated/client'
import { withActor } from '@/server/db/transaction'
import { openWatchedPool } from '@/server/db/watched-pool'
import { asSuperuser, database } from '../../support/database'
import { useDatabase } from '../../support/service-settings'
import { standBetween } from '../../support/tcp-between'

const between = await standBetween(database.appUrl)
useDatabase(between.url)
afterAll(async () => {
  await disconnect()
  await between.close()
})

test('a connection that does not answer in time is thrown away, and nobody is given it again', async () => {
  const config = { connectionString: between.url, max: 1, query_timeout: 300, connectionTimeoutMillis: 1_800 }
  const pool = openWatchedPool(config)
  expect(pool.options.keepAlive).toBe(true)
  const client = new PrismaClient({ adapter: new PrismaPg(pool) })
  const before = between.opened()
  const ask = () => client.$transaction((tx) => tx.$queryRaw<{ one: number }[]>`SELECT 1 AS one`)
  expect(await ask()).toEqual([{ one: 1 }])
  between.fallSilent()
  await expect(ask()).rejects.toThrow('Query read timeout')
  expect(await ask()).toEqual([{ one: 1 }])
  expect([between.opened() - before, pool.totalCount]).toEqual([2, 1])
  // The driver hands it on in the same way where somebody holds a connection of their own.
  const held = await pool.connect()
  between.fallSilent()
  await expect(held.query('SELECT 1')).rejects.toThrow('Query read timeout')
  held.release()
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await client.$disconnect()
  await pool.end()
})

test('where one does not answer, nobody waits as long again for another that lay idle beside it', async () => {
  const config = { connectionString: between.url, max: 4, query_timeout: 300, connectionTimeoutMillis: 1_800 }
  const pool = openWatchedPool(config)
  const errors: unknown[] = []
  pool.on('error', (failure) => errors.push(failure.message))
  const ask = () => pool.query('SELECT 1 AS one')
  await Promise.all(Array.from({ length: 4 }, ask))
  expect(pool.idleCount).toBe(4)
  between.fallSilent()
  await expect(ask()).rejects.toThrow('Query read timeout')
  expect([pool.totalCount, errors]).toEqual([0, Array.from({ length: 3 }, () => 'Query read timeout')])
  const began = between.opened()
  expect((await ask()).rows).toEqual([{ one: 1 }])
  expect(between.opened() - began).toBe(1)
  await pool.end()
})

const count = async () => (await asSuperuser('SELECT FROM sign_in_refusal')).length

test('a connection that is lost before the end of the work is one more try, and the work is done once', async () => {
  const [before, times] = [await count(), { tried: 0 }]
  await withActor(null, async ({ tx }) => {
    times.tried += 1
    await tx.$queryRaw`SELECT record_refusal(NULL::uuid, false)::text`
    if (times.tried === 1) between.cut()
    await tx.$queryRaw`SELECT 1`
  })
  expect([times.tried, (await count()) - before]).toEqual([2, 1])
})

test('where every connection is lost at once, whoever asks next is given a new one and not the next of the lost', async () => {
  const ask = () => withActor(null, async ({ tx }) => tx.$queryRaw<{ one: number }[]>`SELECT 1 AS one`)
  await Promise.all(Array.from({ length: 6 }, ask))
  between.cut()
  expect(await ask()).toEqual([{ one: 1 }])
})

test('one that is lost while the work is being committed is not tried again: it may have been', async () => {
  const times = { tried: 0 }
  const lost = withActor(null, async ({ tx }) => {
    times.tried += 1
    await tx.$queryRaw`SELECT record_refusal(NULL::uuid, false)::text`
    between.cut()
  })
  await expect(lost).rejects.toThrow()
  expect(times.tried).toBe(1)
})
