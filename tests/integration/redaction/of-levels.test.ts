import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { askRedaction } from '@/operations/ask-redaction'
import { listRedactions } from '@/operations/read/list-redactions'
import { setThreshold } from '@/operations/set-threshold'
import { decideRedaction } from '@/operations/decide-redaction'
import { toRedactionsView } from '@/features/redactions/to-redactions-view'
import { OPEN } from '../../factories/organisations'
import { asApp, asSuperuser } from '../../support/database'
import { people, verify } from './naming'
import { valueOf } from '../returns/entering'

const NAMED = 'Because of what happened to Ada Byron in June.'
const REASON = 'It names a patient.'
const withCode = (actor: Actor, code: string): Actor => ({
  ...actor,
  memberships: actor.memberships.map((membership) => ({ ...membership, code })),
})
const north = withCode(people.north, 'NORTH')
const south = withCode(people.south, 'SOUTH')
const { national, lead1, gatekeeper1, auditor } = people
const of = (asker: string | null) => ({ framework: framework.code, asker })
const NOT_FOUND = { ok: false, failure: 'not-found' }

const setBy = async (actor: Actor, commissionerCode: string | null) =>
  valueOf(
    await setThreshold(
      actor,
      {
        ...{
          framework: framework.code,
          indicator: '106',
          commissionerCode,
          value: '80',
          direction: 'at-least',
        },
        ...{ 'from-day': '1', 'from-month': '7', 'from-year': '2026', reason: NAMED },
      },
      OPEN,
    ),
  )
const holding = () =>
  asSuperuser(
    `SELECT commissioner_code AS of FROM local_threshold WHERE rationale = $1
    UNION ALL SELECT organisation FROM audit_event WHERE reason = $1 ORDER BY 1`,
    [NAMED],
  )
const openId = async (actor: Actor) =>
  (await listRedactions(actor))?.find(({ text }) => text === NAMED)?.id ?? ''

test('why a level is asked for is taken out by two people of whoever asks, or of the nation, and everything verifies', async () => {
  await setBy(north, 'NORTH')
  await setBy(national, null)
  const ask = (actor: Actor, asker: string | null) =>
    askRedaction(actor, of(asker), { text: NAMED, reason: REASON })
  for (const actor of [south, lead1, gatekeeper1, auditor, people.administrator])
    expect(await ask(actor, 'NORTH'), actor.name).toEqual(NOT_FOUND)
  expect(await ask(north, null)).toEqual(NOT_FOUND)
  expect(
    await askRedaction(north, of('NORTH'), { text: 'Because of what happened.', reason: REASON }),
  ).toEqual({
    ok: false,
    failure: 'nowhere',
  })
  expect(await ask(north, 'NORTH')).toEqual({ ok: true, value: null })
  expect(await ask(national, 'NORTH')).toEqual({ ok: false, failure: 'asked-already' })
  const id = await openId(north)
  expect(await decideRedaction(north, id, true)).toEqual({ ok: false, failure: 'own' })
  for (const actor of [south, lead1, gatekeeper1]) {
    expect((await listRedactions(actor))?.map((each) => each.id)).not.toContain(id)
    expect(await decideRedaction(actor, id, true), actor.name).toEqual(NOT_FOUND)
  }
  expect(await decideRedaction(national, id, true)).toEqual({ ok: true, value: 'agreed' })
  // The nation's own stays: it is another's text, of another's chain.
  expect(await holding()).toEqual([{ of: 'national' }, { of: null }])
  const { lines, isWhole } = await verify()
  expect(isWhole, lines.join('\n')).toBe(true)
  expect(lines.at(-1)).toContain('but for 1 redaction, each signed off by two people')
})

test('of the nation one person alone redacts nothing', async () => {
  expect(await askRedaction(national, of(null), { text: NAMED, reason: REASON })).toEqual({
    ok: true,
    value: null,
  })
  const id = await openId(national)
  expect(await openId(north)).toBe('')
  expect(await decideRedaction(national, id, true)).toEqual({ ok: false, failure: 'own' })
  expect(await decideRedaction(north, id, true)).toEqual(NOT_FOUND)
  expect(await holding()).toHaveLength(2)
})

test('the database says so too, and the page offers whoever may ask', async () => {
  expect(
    await asApp(
      `SELECT ask_level_redaction('hsps-1767', 'NORTH', 'A text of some words', 'Why not') AS came`,
    ),
  ).toEqual([{ came: 'not-found' }])
  const optionsOf = (actor: Actor) =>
    toRedactionsView(actor, [], { isAsked: false, asksPassphrase: false }).options.map(({ value }) => value)
  expect(optionsOf(north)).toContain('hsps-1767/levels/NORTH')
  expect(optionsOf(national)).toEqual(['', 'hsps-1767/levels/'])
  expect(optionsOf(lead1)).toEqual(['', 'hsps-1767/ZZ1'])
})
