import { createHash, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { readSnapshot } from '@/domain/returns/snapshot-schema'
import { DECLARATION } from '@/domain/returns/submit'
import { submitReturn } from '@/operations/submit-return'
import { findAuditBreak } from '@/server/db/audit'
import { findSubmission } from '@/server/db/submissions'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { aLine } from '../../factories/typed-return'
import { asSuperuser } from '../../support/database'
import { aFilledQuarter, aQuarter } from './a-quarter'
import { digestRows } from './digest'
import { checked, read, save, valueOf } from './entering'

const people = await registerOrganisations()
const { lead1, gatekeeper1 } = people
const after = (instant: Date, milliseconds = 1) => new Date(instant.getTime() + milliseconds)
const rowsOf = async (table: string, period: string) => {
  const [row] = await asSuperuser<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM ${table} WHERE period = $1`,
    [period],
  )
  return row?.rows
}

test('a submission keeps everything, sealed and chained, in one go', async () => {
  const { key, open, window } = await aFilledQuarter(lead1)
  const posted = await checked(gatekeeper1, key, open)
  expect(await submitReturn(gatekeeper1, posted, open)).toEqual({ ok: true, value: { version: 1 } })
  const { current } = await read(lead1, key)
  expect(current).toMatchObject({ state: 'submitted', version: 1, revision: posted.revision + 1 })
  const record = await withActor(lead1, ({ tx }) => findSubmission(tx, framework.code, ['ZZ1'], key, null))
  if (!record) throw new Error('There is no submission')
  expect(record).toMatchObject({
    ...{
      ...key,
      version: 1,
      financialYear: '2026-27',
      submittedAt: open,
      late: false,
      declaration: DECLARATION,
    },
    ...{
      submittedByName: gatekeeper1.name,
      deadlineAt: window.deadlineAt,
      figuresSha256: posted.figuresSha256,
    },
  })
  expect(record.snapshotSha256).toBe(createHash('sha256').update(record.snapshot).digest('hex'))
  expect(readSnapshot(record.snapshot).figures.about).toEqual(current.answers['about']?.figures)
  expect([await rowsOf('submitted_line', key.period), await rowsOf('receipt', key.period)]).toEqual([12, 1])
  const [event] = await asSuperuser(
    `SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`,
  )
  expect(event).toMatchObject({
    ...{ action: 'return-submitted', object: `ZZ1-${key.period}`, person_id: gatekeeper1.personId, at: open },
    ...{ hash: record.auditHead, seq: String(record.auditSeq) },
    new: {
      version: 1,
      late: false,
      snapshotSha256: record.snapshotSha256,
      figuresSha256: posted.figuresSha256,
    },
  })
  const [chain] = await asSuperuser(`SELECT head FROM audit_chain WHERE organisation = 'ZZ1'`)
  expect(chain).toEqual({ head: record.auditHead })
  expect(await withActor(people.auditor, ({ tx }) => findAuditBreak(tx, 'ZZ1'))).toBeNull()
})

test('the same form posted again, also five times at once, is one submission and one receipt', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const posted = await checked(lead1, key, open)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => submitReturn(lead1, posted, open)))
  expect(outcomes).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: { version: 1 } })))
  const before = await digestRows()
  expect(await submitReturn(lead1, posted, after(open))).toEqual({ ok: true, value: { version: 1 } })
  expect(await digestRows()).toEqual(before)
  expect([await rowsOf('submission', key.period), await rowsOf('receipt', key.period)]).toEqual([1, 1])
})

test('five people who each checked it make one submission between them', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const posted = await checked(lead1, key, open)
  const posts = Array.from({ length: 5 }, () =>
    submitReturn(lead1, { ...posted, idempotencyKey: randomUUID() }, open),
  )
  const outcomes = await Promise.all(posts)
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  for (const outcome of outcomes)
    if (!outcome.ok) expect(outcome).toEqual({ ok: false, failure: { kind: 'not-a-draft' } })
  expect([await rowsOf('submission', key.period), await rowsOf('submitted_line', key.period)]).toEqual([
    1, 12,
  ])
})

test('a key that was used does not work for other figures, nor for another quarter', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const posted = await checked(lead1, key, open)
  valueOf(await submitReturn(lead1, posted, open))
  const next = await aFilledQuarter(lead1)
  const before = await digestRows()
  const reused = { ok: false, failure: { kind: 'key-reused' } }
  expect(await submitReturn(lead1, { ...posted, figuresSha256: 'a'.repeat(64) }, open)).toEqual(reused)
  const { idempotencyKey } = posted
  const elsewhere = await checked(lead1, { ...next.key, idempotencyKey }, next.open)
  expect(await submitReturn(lead1, elsewhere, next.open)).toEqual(reused)
  expect(await digestRows()).toEqual(before)
  const other = { ...elsewhere, idempotencyKey: randomUUID() }
  expect(await submitReturn(lead1, other, next.open)).toMatchObject({ ok: true })
})

test('only the figures that were shown are submitted', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const shown = await checked(lead1, key, open)
  valueOf(await save(people.contributor1, 'programme', { '106.numerator': '25' }, key, open))
  const before = await digestRows()
  const overtaken = { ok: false, failure: { kind: 'changed-elsewhere' } }
  expect(await submitReturn(lead1, shown, open)).toMatchObject(overtaken)
  const { revision, figuresSha256 } = await checked(lead1, key, open)
  expect(await submitReturn(lead1, { ...shown, revision }, open)).toMatchObject(overtaken)
  expect(await submitReturn(lead1, { ...shown, figuresSha256 }, open)).toMatchObject(overtaken)
  expect(await digestRows()).toEqual(before)
  expect(await submitReturn(lead1, { ...shown, revision, figuresSha256 }, open)).toMatchObject({ ok: true })
})

test('errors stop a submission, all of them named', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  valueOf(await save(lead1, 'about', { 'about.cordotomyExtract': '//' }, key, open))
  valueOf(await save(lead1, 'programme', aLine('106', { denominator: '40', numerator: '41' }), key, open))
  const before = await digestRows()
  const posted = await checked(lead1, { ...key, declared: false }, open)
  const outcome = await submitReturn(lead1, posted, open)
  const findings = !outcome.ok && outcome.failure.kind === 'invalid' ? outcome.failure.findings : []
  expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
    ...['C13 about.cordotomyExtract', 'C08 106.numerator', 'C14 declared'],
  ])
  expect(await digestRows()).toEqual(before)
})

test('a return that was submitted is not submitted again', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  valueOf(await submitReturn(lead1, await checked(lead1, key, open), open))
  const again = await submitReturn(lead1, await checked(lead1, key, open), open)
  expect(again).toEqual({ ok: false, failure: { kind: 'not-a-draft' } })
  expect((await read(lead1, await aQuarter())).current.state).toBe('draft')
})
