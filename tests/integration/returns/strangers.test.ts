import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { ok } from '@/domain/result'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { changeDraft } from '@/operations/change-draft'
import type { Transaction } from '@/server/db/client'
import { findReturn, lockReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { saveSection } from '../../factories/saving'
import { OPEN } from '../../factories/organisations'
import { TINY_ZZ1, aTinyFrameworkReturn } from '../../factories/second-framework'
import { asSuperuser } from '../../support/database'
import { takeDownFences } from '../take-down-fences'
import { digestRows } from './digest'
import { save, saveAll, valueOf } from './entering'
import { SUBJECTS, people, promoted, second, trySaving, trySubmitting } from './trespassing'

const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

beforeAll(async () => {
  await saveAll(people.lead1)
  for (const [section, typed] of Object.entries(aTinyFrameworkReturn))
    valueOf(await save(second.tinyLead, section, typed, TINY_ZZ1))
})

describe.each(SUBJECTS)('under $key.framework', (subject) => {
  const { key, others, noneToSave, noneToSubmit } = subject

  test.each(Object.entries<Actor>({ ...others, ...noneToSave }))(
    '%s saves nothing into a return of ZZ1',
    async (_, actor) => {
      const before = await digestRows()
      expect(await trySaving(subject, actor)).toEqual(NOT_FOUND)
      expect(await digestRows()).toEqual(before)
    },
  )

  test.each(Object.entries<Actor>({ ...others, ...noneToSubmit }))(
    '%s does not submit a return of ZZ1',
    async (_, actor) => {
      const before = await digestRows()
      expect(await trySubmitting(subject, actor)).toEqual(NOT_FOUND)
      expect(await digestRows()).toEqual(before)
    },
  )

  test('a return that is not there is refused in the same words', async () => {
    const nowhere = {
      ...key,
      providerCode: 'ZZ9',
      section: subject.section,
      revision: 0,
      typed: subject.typed,
    }
    expect(await saveSection(subject.lead, nowhere, OPEN)).toEqual(NOT_FOUND)
  })

  test.each(Object.entries<Actor>(others))(
    '%s is stopped by the database alone, should the service let them through',
    async (_, actor) => {
      const before = await digestRows()
      expect(await orRefused(trySaving(subject, promoted(subject, actor)))).toEqual(NOT_FOUND)
      expect(await orRefused(trySubmitting(subject, promoted(subject, actor)))).toMatchObject({ ok: false })
      expect(await digestRows()).toEqual(before)
    },
  )
})

/**
 * A commissioner sees that a return is there, because it may be accepted, but none of its draft, so there is nothing that
 * could be submitted; and the database refuses a write aloud.
 */
const orRefused = (attempt: Promise<unknown>) =>
  attempt.catch((failure: unknown) => {
    if (String(failure).includes("a draft is its provider's alone")) return NOT_FOUND
    throw failure
  })

// From here on this database is weaker than the service's: the last tests of the file.
describe.each(SUBJECTS)('without the fence of the database, under $key.framework', (subject) => {
  const { key, others } = subject
  beforeAll(weaken)

  test('a stranger is stopped by the service alone', async () => {
    const before = await digestRows()
    for (const actor of Object.values<Actor>(others)) {
      expect(await trySaving(subject, actor)).toEqual(NOT_FOUND)
      expect(await trySubmitting(subject, actor)).toEqual(NOT_FOUND)
    }
    expect(await digestRows()).toEqual(before)
  })

  test('a query is stopped by the reach it was given, should nothing else stop it', async () => {
    const found = (reach: readonly string[] | 'all') =>
      withActor(people.lead2, async ({ tx }) => [
        await findReturn(tx, key.framework, reach, key),
        await lockReturn(tx, key.framework, reach, key),
      ])
    expect(await found(['ZZ2'])).toEqual([null, null])
    expect(await found([])).toEqual([null, null])
    for (const file of await found('all')) expect(file?.current).toMatchObject(key)
  })

  test('a change is stopped by what its author may, should the lock look past its scope', async () => {
    const lock = (tx: Transaction, _: unknown, of: ReturnKey) => lockReturn(tx, of.framework, 'all', of)
    const change = (actor: Actor) =>
      changeDraft({ lock }, actor, 'return:fill', key, () => Promise.resolve(ok('changed')), OPEN)
    for (const actor of Object.values<Actor>({ ...others, ...subject.noneToSave }))
      expect(await change(actor)).toEqual(NOT_FOUND)
    expect(await change(subject.contributor)).toEqual(ok('changed'))
  })

  test('and without any fence a stranger would save and submit, so the tests above can fail', async () => {
    const before = await digestRows()
    expect(await trySaving(subject, promoted(subject, people.lead2))).toMatchObject({ ok: true })
    expect(await trySubmitting(subject, promoted(subject, people.lead2))).toMatchObject({ ok: true })
    const after = await digestRows()
    const changed = Object.keys(after).filter((table) => after[table] !== before[table])
    expect(changed).toEqual(
      expect.arrayContaining(['draft_figure', 'quarterly_return', 'submission', 'submitted_line', 'receipt']),
    )
  })
})

/** As everywhere, and what holds the states of a return. */
async function weaken() {
  await takeDownFences()
  await asSuperuser('ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_moves')
}
