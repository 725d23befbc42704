import pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { afterAll, expect, test } from 'vitest'
import { database } from '../../support/database'
import { asSuperuser } from './probe'

const pool = new pg.Pool({ connectionString: database.appUrl, max: 2 })
afterAll(() => pool.end())

test('the rate limiter counts, refuses and forgets with the rights of the service', async () => {
  const table = { storeClient: pool, tableName: 'sign_in_failure', tableCreated: true }
  const limiter = new RateLimiterPostgres({ ...table, points: 2, duration: 900, keyPrefix: 'account' })
  await limiter.consume('lead1')
  await limiter.consume('lead1')
  await expect(limiter.consume('lead1')).rejects.toMatchObject({ remainingPoints: 0 })
  expect(await asSuperuser('SELECT key, points FROM sign_in_failure')).toEqual([
    { key: 'account:lead1', points: 3 },
  ])
  await limiter.delete('lead1')
  expect(await asSuperuser('SELECT 1 FROM sign_in_failure')).toEqual([])
})
