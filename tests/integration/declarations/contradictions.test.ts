import { beforeEach, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import { saySpan } from '@/domain/periods/format'
import { type Period, periodsOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { signDeclaration } from '@/operations/sign-declaration'
import { submitReturn } from '@/operations/submit-return'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'
import { YEAR, notMet } from '../../factories/declaration'
import { openPeriod, registerOrganisations } from '../../factories/organisations'
import { aFullReturn, aLine } from '../../factories/typed-return'
import { checked, saveAll, valueOf } from '../returns/entering'
import { IN_TIME, KEY, beginAgain, fillIn, openYear, read, save, shown, signed } from './declaring'

const people = await registerOrganisations()
const { lead1, executive1 } = people
const [first, second] = periodsOf(YEAR)
if (!first || !second) throw new Error('A year has quarters')
await openYear()
for (const period of [first, second]) await submitSilentQuarter(period)
beforeEach(async () => {
  await beginAgain()
  await fillIn(lead1, notMet('001'))
})

/** A quarter in which nobody returned a survey, and of four cordotomies one stands in the registry. */
async function submitSilentQuarter(period: Period) {
  const key = { ...KEY, period }
  const open = new Date(exampleWindow(period).opensAt.getTime() + 20 * 86_400_000)
  const full = aFullReturn(period)
  const explanation = 'The registry was being moved; the records are to be sent later.'
  await openPeriod(period)
  const typed = {
    ...full,
    cordotomy: { ...aLine('102', { denominator: '4', numerator: '1' }), '102.explanation': explanation },
    experience: { '204.state': 'nil', '205.state': 'nil' },
  }
  await saveAll(lead1, typed, key)
  valueOf(await submitReturn(lead1, await checked(lead1, key, open), open))
}

const saidOf002 =
  '002 is Met, which says that a multidisciplinary team assesses patients, but 001, that there is such a team, is Not met'
const saidOf006 =
  '006 is Met, which says that the service takes part in audit, but over the year 102 counts 2 of 8, 25.0%'
const saidOf203 =
  '203 is Met, which says that patients are asked, but 204 and 205 count no survey returned in ' +
  `${saySpan(first)} and ${saySpan(second)}`
const remedy = '. Check whether the status is right; if it is, say why'
const CONTRADICTIONS = [
  { code: 'X11', at: '203.status', severity: 'warning', message: saidOf203 + remedy },
  { code: 'X15', at: '002.status', severity: 'warning', message: saidOf002 + remedy },
  { code: 'X14', at: '006.status', severity: 'warning', message: saidOf006 + remedy },
]

async function findingsNow() {
  const file = await read(lead1)
  return declarationFindings({ ...file, framework }, file.current, '2026-05-10')
}

test('what contradicts the figures of the year or another indicator is said at its box, and saved none the less', async () => {
  const findings = await findingsNow()
  expect(findings.filter(({ severity }) => severity === 'warning')).toEqual(CONTRADICTIONS)
  expect((await read(lead1)).current.parts['002']?.['status']).toBe('met')
})

test('it is signed only once each is explained, and is kept with the signature', async () => {
  const refused = await signDeclaration(executive1, await shown(executive1), IN_TIME)
  const unexplained = ['203', '002', '006'].map((code) => ({ code: 'S16', at: `${code}.explanation` }))
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'invalid', findings: unexplained } })
  for (const code of ['203', '002', '006'])
    valueOf(await save(lead1, code, { [`${code}.explanation`]: 'This is right, and the reason is known.' }))
  expect(await findingsNow()).toEqual(CONTRADICTIONS)
  expect(await signed(executive1)).toBe(1)
  const record = await withActor(lead1, ({ tx }) => findSigned(tx, framework.code, ['ZZ1'], KEY, null))
  expect(JSON.parse(record?.snapshot ?? '')).toMatchObject({
    warnings: CONTRADICTIONS.map(({ code, at, message }) => ({ code, at, message })),
  })
})
