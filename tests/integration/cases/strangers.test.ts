import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import type { Outcome, StepKind } from '@/domain/cases/case'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { getCase } from '@/operations/read/get-case'
import { getOverview } from '@/operations/read/get-overview'
import { getProvider } from '@/operations/read/get-provider'
import { listSignalCases } from '@/operations/read/list-signal-cases'
import { listOpenCases, recordCase, recordStep } from '@/server/db/cases'
import { withActor } from '@/server/db/transaction'
import { asApp, asSuperuser } from '../../support/database'
import { TINY_ZZ1 } from '../../factories/second-framework'
import { OPEN } from '../../factories/organisations'
import { people, submitBoth, tiny } from '../queries/asking'
import { valueOf } from '../returns/entering'
import { KEY, addOthers, north, step } from './casing'

const { south, national, lead1, contributor1, gatekeeper1, executive1, lead2, auditor, administrator } =
  people
const { tinySouth, tinyNational, tinyLead } = tiny
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const outside = [south, lead2, administrator, tinySouth, tinyNational, tinyLead]

beforeAll(async () => {
  await submitBoth()
  await addOthers()
})

describe('who may', () => {
  test('only the commissioner and the national analyst open a case, each step is that of whose it is, and all of it is theirs alone', async () => {
    for (const actor of [lead1, contributor1, gatekeeper1, executive1, auditor, ...outside])
      expect(await step(actor, 0), actor.name).toEqual(NOT_FOUND)
    valueOf(await step(national, 0, { text: 'Far fewer completed than anywhere else.' }))
    const refusals: readonly (readonly [number, Outcome | '', readonly Actor[], Actor])[] = [
      [1, 'right', [north, national, gatekeeper1, executive1, auditor], contributor1],
      [2, '', [north, national, contributor1, gatekeeper1, executive1, auditor], lead1],
      [3, 'confirmed', [national, lead1, contributor1, auditor], north],
      [4, '', [north, national, contributor1, gatekeeper1], lead1],
      [5, '', [national, lead1, contributor1, auditor], north],
    ]
    for (const [seen, outcome, none, one] of refusals) {
      for (const actor of [...none, ...outside])
        expect(await step(actor, seen, { outcome }), `${actor.name} ${seen}`).toEqual(NOT_FOUND)
      if (seen < 5) valueOf(await step(one, seen, { outcome }))
    }
    for (const actor of outside) expect(await getCase(actor, KEY), actor.name).toBe(null)
    for (const actor of [north, national, lead1, contributor1, gatekeeper1, executive1, auditor])
      expect((await listSignalCases(actor, framework))?.open, actor.name).toHaveLength(1)
    expect((await listSignalCases(south, framework))?.open).toEqual([])
    for (const actor of [administrator, tinySouth]) expect(await listSignalCases(actor, framework)).toBe(null)
  })

  test('a commissioner that only reads what a provider submits sees nothing of its cases', async () => {
    const memberships = south.memberships.map((held) => ({ ...held, alsoReads: ['ZZ1'] }))
    expect(await getCase({ ...south, memberships }, KEY)).toBe(null)
    expect((await listSignalCases({ ...south, memberships }, framework))?.open).toEqual([])
    // It sees what was submitted, and nothing of the case beside it; those who take part do.
    const asked = { period: KEY.period, as: 'latest' } as const
    const casesOf = async (actor: Actor) => {
      const of = { ...asked, providerCode: KEY.providerCode }
      return [await getOverview(actor, framework, asked), await getProvider(actor, framework, of)].map(
        (read) => read?.cases.length,
      )
    }
    expect(await casesOf(north)).toEqual([1, 1])
    await asSuperuser('ALTER TABLE case_step DISABLE ROW LEVEL SECURITY')
    const unfenced = await casesOf({ ...south, memberships }).finally(() =>
      asSuperuser('ALTER TABLE case_step ENABLE ROW LEVEL SECURITY'),
    )
    expect(unfenced[0]).toBe(0)
  })
})

describe('the database lets nobody past, with the questions of the service unasked', () => {
  const judged = { version: 1, level: 'alarm', method: 'arcsine-od/1' } as const
  const stampOf = ({ personId, name }: Actor) => ({ personId, name, at: OPEN })
  const stepAs = (
    actor: Actor,
    kind: StepKind,
    { outcome = null as Outcome | null, place = 6, by = actor, key = KEY } = {},
  ) =>
    withActor(actor, ({ tx }) =>
      recordStep(tx, key, { place, kind, outcome, text: 'Some words.' }, { ...stampOf(by), at: new Date() }),
    )

  test('nobody opens a case who may not', async () => {
    const key = { ...KEY, indicator: '109' }
    const openAs = (actor: Actor) => withActor(actor, ({ tx }) => recordCase(tx, key, judged))
    for (const actor of [lead1, contributor1, gatekeeper1, auditor])
      await expect(openAs(actor), actor.name).rejects.toThrow(/row-level security/)
    for (const actor of [south, lead2, tinyNational])
      await expect(openAs(actor), actor.name).rejects.toThrow(/row-level security|was submitted/)
  })

  test('nobody takes a step that is not theirs, in the name of somebody else, or before its turn', async () => {
    for (const actor of [lead1, contributor1, national])
      await expect(stepAs(actor, 'closed'), actor.name).rejects.toThrow(/row-level security/)
    await expect(stepAs(north, 'closed', { by: national })).rejects.toThrow(/row-level security/)
    for (const actor of outside)
      await expect(stepAs(actor, 'closed'), actor.name).rejects.toThrow(/row-level security|next step/)
    await expect(stepAs(lead1, 'acted')).rejects.toThrow(/next step/)
    await expect(stepAs(north, 'decided', { outcome: 'no-case' })).rejects.toThrow(/next step/)
    await expect(stepAs(north, 'closed', { place: 7 })).rejects.toThrow(/next step/)
  })

  test('whoever is no part of a case reads none of it', async () => {
    const listAs = (actor: Actor, of = framework.code) =>
      withActor(actor, ({ tx }) => listOpenCases(tx, of, 'all'))
    expect(await listAs(north)).toHaveLength(1)
    for (const actor of outside) expect(await listAs(actor), actor.name).toEqual([])
    for (const actor of [north, national]) expect(await listAs(actor, TINY_ZZ1.framework)).toEqual([])
    for (const tab of ['signal_case', 'case_step']) {
      expect(await asApp(`SELECT FROM ${tab}`)).toEqual([])
      for (const sql of [`UPDATE ${tab} SET indicator = indicator`, `DELETE FROM ${tab}`, `TRUNCATE ${tab}`])
        await expect(asApp(sql), sql).rejects.toThrow(/permission denied/)
    }
  })
})
