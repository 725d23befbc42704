import { expect, test, vi } from 'vitest'
import { database, disconnect } from '@/server/db/client'
import { isPassing } from '@/server/db/passing-failure'
import { withActor } from '@/server/db/transaction'
import './probe'
import { untilServed } from './until-served'
import { makeWorld } from './world'

const people = await makeWorld()
const lead1 = { personId: people.lead1 }
const lead2 = { personId: people.lead2 }

const settings = async () => {
  const ask = () => database().$queryRaw<{ person: string | null }[]>`
    SELECT nullif(current_setting('app.person_id', true), '') AS person, pg_sleep(0.02)::text`
  const answers = await Promise.all(Array.from({ length: 20 }, ask))
  return new Set(answers.flat().map(({ person }) => person))
}

test('two hundred transactions at once each see their own provider', async () => {
  const seen = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      untilServed(() =>
        withActor(n % 2 ? lead1 : lead2, async ({ tx }) => {
          await tx.$queryRaw`SELECT pg_sleep(0.005)::text`
          const rows = await tx.draftLine.findMany({ select: { providerCode: true } })
          return [...new Set(rows.map(({ providerCode }) => providerCode))].join()
        }),
      ),
    ),
  )
  expect(seen).toEqual(Array.from({ length: 200 }, (_, n) => (n % 2 ? 'ZZ1' : 'ZZ2')))
})

test('no connection remembers whom it served', async () => {
  await Promise.all(Array.from({ length: 40 }, () => withActor(lead1, async () => null)))
  expect(await settings()).toEqual(new Set([null]))
  await database().$executeRaw`SELECT set_config('app.person_id', ${people.lead1}, false)`
  expect(await settings()).toContain(people.lead1)
  await disconnect()
  expect(await settings()).toEqual(new Set([null]))
})

test('the service itself sees nothing of any provider', async () => {
  expect(await withActor(null, ({ tx }) => tx.draftLine.count())).toBe(0)
  expect(await withActor(lead1, ({ tx }) => tx.draftLine.count())).toBe(1)
})

test("the time is the database's, unless a clock is given", async () => {
  const told = await withActor(null, async ({ tx, at }) => {
    const [row] = await tx.$queryRaw<
      { same: boolean }[]
    >`SELECT abs(extract(epoch FROM now() - ${at}::timestamptz)) < 0.002 AS same`
    return row?.same
  })
  expect(told).toBe(true)
  const clock = new Date('2026-07-03T09:00:00Z')
  expect(await withActor(null, async ({ at }) => at, clock)).toEqual(clock)
})

test('a failure undoes everything', async () => {
  const failing = withActor(lead1, async ({ tx }) => {
    await tx.draftFigure.updateMany({ data: { number: 9 } })
    throw new Error('too late')
  })
  await expect(failing).rejects.toThrow('too late')
  const [figure] = await withActor(lead1, ({ tx }) => tx.draftFigure.findMany())
  expect(Number(figure?.number)).toBe(7)
})

test('of two that wait for each other one is tried again, and both are done', async () => {
  const met = meeting(2)
  const attempts = vi.fn()
  const both = (first: 'lines' | 'figures') =>
    withActor(lead1, async ({ tx }) => {
      attempts()
      const lines = () => tx.draftLine.updateMany({ data: { reason: first } })
      const figures = () => tx.draftFigure.updateMany({ data: { savedByName: first } })
      await (first === 'lines' ? lines() : figures())
      await met()
      return first === 'lines' ? figures() : lines()
    })
  expect(await Promise.all([both('lines'), both('figures')])).toEqual([{ count: 1 }, { count: 1 }])
  // On a busy machine the two may meet once more.
  expect(attempts.mock.calls.length).toBeGreaterThan(2)
})

test('a connection that is lost is replaced, and the work done again', async () => {
  const attempts = vi.fn()
  const done = await withActor(lead1, async ({ tx }) => {
    attempts()
    if (attempts.mock.calls.length === 1) await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`
    return tx.draftLine.count()
  })
  expect([done, attempts.mock.calls.length]).toEqual([1, 2])
})

test('it is tried five times at most', async () => {
  const attempts = vi.fn()
  const always = withActor(null, async ({ tx }) => {
    attempts()
    await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`)
  })
  await expect(always).rejects.toThrow()
  expect(attempts).toHaveBeenCalledTimes(5)
})

test.each(['23505', '42501', '23514', '57014', 'P0001'])(
  'a refusal is not tried again: %s',
  async (state) => {
    const attempts = vi.fn()
    const refused = withActor(null, async ({ tx }) => {
      attempts()
      await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${state}'; END $$`)
    })
    await expect(refused).rejects.toThrow()
    expect(attempts).toHaveBeenCalledTimes(1)
  },
)

test.each(['40001', '40P01', '08006', '57P01'])('%s passes by itself, however deep it is wrapped', (code) => {
  expect(isPassing({ code })).toBe(true)
  expect(isPassing({ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: code } } } })).toBe(
    true,
  )
})

test.each([null, undefined, 'text', {}, { code: 'P2002' }, { code: '57014' }, { message: '40001' }])(
  '%j does not pass by itself',
  (failure) => {
    expect(isPassing(failure)).toBe(false)
  },
)

test('a submission and its lines are stored together by the service, and not one without the other', async () => {
  const of = { framework: 'hsps-1767', providerCode: 'ZZ1', financialYear: '2026-27', period: '2026-27-Q1' }
  const copyOf = (version: number) =>
    withActor(lead1, async ({ tx }) => {
      const [kept] = await tx.submission.findMany({ where: of })
      const lines = await tx.submittedLine.findMany({ where: of })
      if (!kept) throw new Error('nothing to copy')
      if (version === 2)
        await tx.submission.create({
          data: { ...kept, version, submittedBy: lead1.personId, reason: 'A wrong count' },
        })
      return tx.submittedLine.createMany({
        data: lines.map((line) => ({ ...line, figures: {}, version, indicator: '101' })),
      })
    })
  await expect(copyOf(1)).rejects.toThrow('together with its submission')
  expect(await copyOf(2)).toEqual({ count: 1 })
})

/** Lets nobody on before so many have arrived; whoever comes later walks through. */
function meeting(wanted: number) {
  let arrived = 0
  let open: (() => void) | undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return () => {
    arrived += 1
    if (arrived >= wanted) open?.()
    return opened
  }
}
