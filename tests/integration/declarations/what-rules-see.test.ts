import { beforeEach, expect, test } from 'vitest'
import { framework } from '@/domain/catalogue'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import { contentOf } from '@/domain/declarations/declared-content'
import { type Period, addYears, periodsOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/window'
import type { Typed } from '@/domain/forms/read-boxes'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { reopenReturn } from '@/operations/reopen-return'
import { signDeclaration } from '@/operations/sign-declaration'
import { submitReturn } from '@/operations/submit-return'
import { YEAR } from '../../factories/declaration'
import { anOffering } from '../../factories/draft-return'
import { openPeriod, registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { postedOf } from '../returns/deciding'
import { checked, saveAll, save as saveSection, valueOf } from '../returns/entering'
import { IN_TIME, KEY, beginAgain, draw, fillIn, openYear, read, save, shown, signed } from './declaring'

const people = await registerOrganisations()
const { lead1, executive1, gatekeeper1 } = people
const LAST = addYears(YEAR, -1)
await openYear()
await openYear(LAST)
beforeEach(beginAgain)

const warnings = async () => {
  const file = await read(lead1)
  return declarationFindings({ ...file, framework }, file.current, '2026-05-10')
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, at }) => `${code} ${at}`)
}
const askedOf003 = async () => {
  const { current, profile } = await read(lead1)
  const lines = contentOf(framework, current.year, profile, current.parts).lines
  return lines.find(({ indicator }) => indicator === '003')?.asked
}
const NOT_MET = {
  status: 'not-met',
  action: 'Write down what 202 asks for',
  owner: 'Service lead',
  due: '31/12/2026',
}
const typed = (code: string, boxes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(boxes).map(([name, text]) => [`${code}.${name}`, text]))

/** What was signed for the year before: this year's declaration, as if it had been signed then; this year's is a draft. */
async function signLastYear() {
  await fillIn(lead1)
  valueOf(await save(lead1, '202', typed('202', NOT_MET)))
  await signed(executive1)
  await withClient(database.superuserUrl, (client) =>
    client.query(`BEGIN; SET LOCAL session_replication_role = replica;
      UPDATE declared_line SET financial_year = '${LAST}';
      UPDATE signed_declaration SET financial_year = '${LAST}', snapshot = replace(snapshot, '${YEAR}', '${LAST}'),
        snapshot_sha256 = encode(sha256(convert_to(replace(snapshot, '${YEAR}', '${LAST}'), 'UTF8')), 'hex');
      UPDATE declaration SET state = 'draft', version = 0 WHERE provider_code = 'ZZ1'; COMMIT`),
  )
}

test('the profile decides whether 003 asks for the intrathecal protocol', async () => {
  await fillIn(lead1)
  expect(await askedOf003()).toContain('intrathecal-opioids')
  const [fromPeriod] = periodsOf(YEAR)
  if (!fromPeriod) throw new Error('A year has quarters')
  const gone = [anOffering({ offering: 'itdd', status: 'not-offered', fromPeriod })]
  valueOf(await recordServiceProfile(gatekeeper1, 'ZZ1', gone))
  expect(await askedOf003()).not.toContain('intrathecal-opioids')
  const posted = await shown(executive1)
  valueOf(await signDeclaration(executive1, posted, IN_TIME))
  const [line] = await asSuperuser(
    `SELECT criteria_asked AS asked FROM declared_line WHERE indicator = '003'`,
  )
  expect(line).toEqual({ asked: (await askedOf003())?.length })
  const back = [anOffering({ offering: 'itdd', status: 'here', fromPeriod })]
  valueOf(await recordServiceProfile(gatekeeper1, 'ZZ1', back))
})

test('what is asked of the provider changes what was shown, so that it is shown again before it is signed', async () => {
  await fillIn(lead1)
  const seen = await shown(executive1)
  const gone = [
    anOffering({ offering: 'itdd', status: 'not-offered', fromPeriod: periodsOf(YEAR)[0] as never }),
  ]
  valueOf(await recordServiceProfile(gatekeeper1, 'ZZ1', gone))
  expect(await signDeclaration(executive1, seen, IN_TIME)).toMatchObject({
    failure: { kind: 'changed-elsewhere' },
  })
})

test('what was signed last year reaches the rules: the same action, and a status that changed without a word', async () => {
  await signLastYear()
  expect((await read(lead1)).lastYear?.lines.find(({ indicator }) => indicator === '202')?.status).toBe(
    'not-met',
  )
  expect(await warnings()).toEqual(['S32 202.action'])
  valueOf(await save(lead1, '202', typed('202', { status: 'met' })))
  expect(await warnings()).toEqual(['S34 202.comment'])
  valueOf(await save(lead1, '202', typed('202', { comment: 'The clinic began in May' })))
  expect(await warnings()).toEqual([])
})

test('of last year its version in force counts, and not the drafts', async () => {
  const page = await draw(lead1, '202', { ...KEY, year: LAST })
  valueOf(await page(lead1, typed('202', NOT_MET)))
  await fillIn(lead1)
  expect((await read(lead1)).lastYear).toBeNull()
  expect(await warnings()).toEqual([])
})

test('a key that signed another year signs nothing here', async () => {
  await signLastYear()
  const [earlier] = await asSuperuser<{ key: string; sha: string }>(
    'SELECT idempotency_key::text AS key, content_sha256 AS sha FROM signed_declaration WHERE financial_year = $1',
    [LAST],
  )
  const reused = { idempotencyKey: earlier?.key ?? '', contentSha256: earlier?.sha ?? '' }
  const outcome = await signDeclaration(executive1, await shown(executive1, reused), IN_TIME)
  expect(outcome).toEqual({ ok: false, failure: { kind: 'key-reused' } })
})

/** Said in the quarters whose surveys differ much from those before. */
const WHY = {
  '204.explanation': 'The clinic moved and few were asked',
  '205.explanation': 'The clinic moved and few were asked',
}

test("the year's submitted quarters reach the rules, and no draft and no quarter of another year", async () => {
  await fillIn(lead1)
  valueOf(await save(lead1, '203', typed('203', NOT_MET)))
  const [first, second] = periodsOf(YEAR)
  const [other] = periodsOf(LAST)
  if (!first || !second || !other) throw new Error('A year has quarters')
  for (const period of [first, second, other]) {
    await openPeriod(period)
    await saveAll(lead1, aFullReturn(period), { ...KEY, period })
  }
  await submitQuarter(other)
  expect(await warnings()).toEqual([])
  await submitQuarter(first)
  expect((await read(lead1)).quarters.map(({ period }) => period)).toEqual(
    Array.from({ length: 12 }, () => first),
  )
  expect(await warnings()).toEqual(['X10 203.status'])
  await submitQuarter(second, { '204.numerator': '1', '205.numerator': '1', ...WHY })
  expect(await warnings()).toEqual(['X12 202.status', 'X13 201.status', 'X10 203.status'].toSorted(byPart))
  const said = await read(lead1)
  const x12 = declarationFindings({ ...said, framework }, said.current, '2026-05-10').find(
    ({ code }) => code === 'X12',
  )
  expect(x12?.message).toContain('29 of 70')
})

const byPart = (left: string, right: string) => (left.slice(4) < right.slice(4) ? -1 : 1)

test('a quarter that was corrected counts as it was last submitted', async () => {
  await fillIn(lead1)
  valueOf(await save(lead1, '203', typed('203', NOT_MET)))
  const period = periodsOf(YEAR)[2]
  if (!period) throw new Error('A year has quarters')
  await openPeriod(period)
  await saveAll(lead1, aFullReturn(period), { ...KEY, period })
  await submitQuarter(period, WHY)
  const key = { ...KEY, period }
  const later = new Date(exampleWindow(period).opensAt.getTime() + 21 * 86_400_000)
  valueOf(await reopenReturn(lead1, await postedOf(lead1, key), later))
  await submitQuarter(period, { '204.denominator': '36' })
  const lines = (await read(lead1)).quarters.filter((line) => line.period === period)
  expect(lines).toHaveLength(12)
  expect(lines.find(({ indicator }) => indicator === '204')?.figures['denominator']).toBe(36)
})

async function submitQuarter(period: Period, changes: Typed = {}) {
  const key = { ...KEY, period }
  const open = new Date(exampleWindow(period).opensAt.getTime() + 20 * 86_400_000)
  valueOf(await saveSection(lead1, 'experience', changes, key))
  valueOf(await submitReturn(lead1, await checked(lead1, key, open), open))
}
