import { beforeEach, expect, test } from 'vitest'
import { signDeclaration } from '@/operations/sign-declaration'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { recordExtension } from '@/server/db/windows'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { IN_TIME, KEY, WINDOW, beginAgain, fillIn, openYear, reopen, save, shown, signed } from './declaring'
import { somebody } from './somebody'

const people = await registerOrganisations()
const { lead1, executive1 } = people
const both = await somebody('both', 'contributor', 'executive')
await openYear()
beforeEach(async () => {
  await beginAgain()
  await fillIn(lead1)
})

const after = (instant: Date, milliseconds = 1) => new Date(instant.getTime() + milliseconds)
const lateOf = async () => {
  const [row] = await asSuperuser<{ late: boolean }>('SELECT late FROM signed_declaration WHERE version = 1')
  return row?.late
}

const S23 = { ok: false, failure: { kind: 'invalid', findings: [{ code: 'S23', at: 'declaration' }] } }

test('an executive who changed one box signs nothing, even once the box is as it was', async () => {
  valueOf(await save(both, '007', { '007.comment': 'Weekly' }))
  valueOf(await save(both, '007', { '007.comment': '' }))
  const before = await digestRows()
  expect(await signDeclaration(both, await shown(both), IN_TIME)).toMatchObject(S23)
  expect(await digestRows()).toEqual(before)
  expect(await signDeclaration(executive1, await shown(executive1), IN_TIME)).toMatchObject({ ok: true })
})

test('who edited the first version does not sign the second either', async () => {
  valueOf(await save(both, '007', { '007.comment': 'Weekly' }))
  await signed(executive1)
  valueOf(await reopen(lead1))
  expect(await signDeclaration(both, await shown(both), IN_TIME)).toMatchObject(S23)
})

test('an executive who saved what stood there already has changed nothing, and signs', async () => {
  valueOf(await save(both, '007', {}))
  expect(await signed(both)).toBe(1)
})

test.each(['lead1', 'contributor1', 'gatekeeper1'] as const)('%s signs nothing', async (name) => {
  const before = await digestRows()
  const posted = await shown(executive1)
  const outcome = await signDeclaration(people[name], posted, IN_TIME)
  expect(outcome).toEqual({ ok: false, failure: { kind: 'not-found' } })
  expect(await digestRows()).toEqual(before)
})

const refused = (code: string) => ({ failure: { kind: 'invalid', findings: [{ code }] } })

test.each<[string, Date, unknown]>([
  ['before its window opens', after(WINDOW.opensAt, -1), refused('S17')],
  ['once it is open', WINDOW.opensAt, false],
  ['at its deadline', WINDOW.deadlineAt, false],
  ['a moment after its deadline', after(WINDOW.deadlineAt), true],
  ['at its close', WINDOW.closesAt, true],
  ['a moment after its close', after(WINDOW.closesAt), refused('S18')],
])('a first version signed %s is on time, late or refused', async (_, moment, expected) => {
  const posted = await shown(executive1)
  const before = await digestRows()
  const outcome = await signDeclaration(executive1, posted, moment)
  if (outcome.ok) expect(await lateOf()).toBe(expected)
  else expect([outcome, await digestRows()]).toMatchObject([expected, before])
})

test('an extension lets one provider sign until its end, and in time', async () => {
  const until = after(WINDOW.closesAt, 86_400_000)
  const of = {
    framework: framework.code,
    providerCode: 'ZZ1',
    period: KEY.year,
    until,
    reason: 'Flood',
    at: WINDOW.closesAt,
  }
  await withActor(people.administrator, ({ tx }) => recordExtension(tx, of), of.at)
  const posted = await shown(executive1)
  expect(await signDeclaration(executive1, posted, after(until))).toMatchObject(refused('S18'))
  expect(await signDeclaration(executive1, posted, until)).toMatchObject({ ok: true })
  expect(await lateOf()).toBe(false)
})
