import { afterAll, expect, test } from 'vitest'
import { disconnect } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import '../../support/database'
import './probe'

afterAll(disconnect)

/** How often the connection has planned the statement that opens every transaction. */
function plansKept() {
  return withActor(
    null,
    ({ tx }) => tx.$queryRaw<{ used: number }[]>`
    SELECT (generic_plans + custom_plans)::int AS used FROM pg_prepared_statements WHERE statement LIKE '%app.person_id%'`,
  )
}

test('a connection keeps the statements that it is asked again', async () => {
  await withActor(null, () => Promise.resolve(null))
  const [first] = await plansKept()
  const [second] = await plansKept()
  expect(first?.used).toBeGreaterThan(0)
  expect(second?.used).toBe((first?.used ?? 0) + 1)
})
