import { beforeEach, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { contentOf } from '@/domain/declarations/declared-content'
import { addYears, periodsOf } from '@/domain/periods/period'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { signDeclaration } from '@/operations/sign-declaration'
import { YEAR } from '../../factories/declaration'
import { anOffering } from '../../factories/draft-return'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { valueOf } from '../returns/entering'
import { IN_TIME, KEY, beginAgain, draw, fillIn, openYear, read, save, shown, signed } from './declaring'
import { warnings, NOT_MET, typed, lead1, executive1, gatekeeper1 } from './warned'
const LAST = addYears(YEAR, -1)
await openYear()
await openYear(LAST)
beforeEach(beginAgain)
const askedOf003 = async () => {
  const { current, profile } = await read(lead1)
  const lines = contentOf(framework, current.year, profile, current.parts).lines
  return lines.find(({ indicator }) => indicator === '003')?.asked
}

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
  valueOf(await recordServiceProfile(gatekeeper1, { framework: 'hsps-1767', providerCode: 'ZZ1' }, gone))
  expect(await askedOf003()).not.toContain('intrathecal-opioids')
  const posted = await shown(executive1)
  valueOf(await signDeclaration(executive1, posted, IN_TIME))
  const [line] = await asSuperuser(
    `SELECT criteria_asked AS asked FROM declared_line WHERE indicator = '003'`,
  )
  expect(line).toEqual({ asked: (await askedOf003())?.length })
  const back = [anOffering({ offering: 'itdd', status: 'here', fromPeriod })]
  valueOf(await recordServiceProfile(gatekeeper1, { framework: 'hsps-1767', providerCode: 'ZZ1' }, back))
})

test('what is asked of the provider changes what was shown, so that it is shown again before it is signed', async () => {
  await fillIn(lead1)
  const seen = await shown(executive1)
  const gone = [
    anOffering({ offering: 'itdd', status: 'not-offered', fromPeriod: periodsOf(YEAR)[0] as never }),
  ]
  valueOf(await recordServiceProfile(gatekeeper1, { framework: 'hsps-1767', providerCode: 'ZZ1' }, gone))
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
