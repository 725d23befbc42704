import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type Period, parsePeriod } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import type { Typed } from '@/domain/forms/read-boxes'
import { openReturn } from '@/operations/open-return'
import { previewSubmission } from '@/operations/preview-submission'
import { reopenReturn } from '@/operations/reopen-return'
import { submitReturn } from '@/operations/submit-return'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import { underWhich } from '../../factories/actors'
import { saveSection } from '../../factories/saving'
import { asSuperuser } from '../../support/database'

export const Q1 = known('2026-27-Q1')
export const Q2 = known('2026-27-Q2')
/** Ten days after the deadline of the second quarter. */
export const TODAY = new Date('2026-11-21T12:00:00Z')
export const IN_TIME = { Q1: new Date('2026-08-01T09:00:00Z'), Q2: new Date('2026-11-01T09:00:00Z') }

function known(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new Error(`${text} is no period`)
  return period
}

const commissioners: Record<string, readonly string[]> = { NORTH: ['ZZ1', 'ZZ10'], SOUTH: ['ZZ2'] }

/** Three providers under two commissioners, with two quarters open and nothing entered; more of them under South. */
export async function openWorld(more: readonly string[] = []): Promise<void> {
  for (const [commissioner, own] of Object.entries(commissioners)) {
    const providers = commissioner === 'SOUTH' ? [...own, ...more] : own
    await asSuperuser('SELECT register_commissioner($1, $2)', [commissioner, `Commissioner ${commissioner}`])
    for (const code of providers) {
      await asSuperuser(`SELECT register_provider($1, $2, 'North', '2020-04-01')`, [code, `Service ${code}`])
      await asSuperuser(`SELECT record_responsibility($1, $2, $3, '2020-04-01', NULL)`, [
        ...[framework.code, code, commissioner],
      ])
    }
  }
  for (const period of [Q1, Q2])
    await withActor(null, ({ tx }) =>
      openWindow(tx, { framework: framework.code, kind: 'quarter', ...exampleWindow(period) }),
    )
}

/** A person with one role, as a session would know them. */
export async function aPerson(role: Role, of: string | null = null): Promise<Actor> {
  const name = `${role} ${of ?? ''}`.trim()
  const email = `${name.replace(' ', '.')}@test.example`.toLowerCase()
  const [person] = await asSuperuser<{ id: string }>(`SELECT register_person($1, $2, 'hash') AS id`, [
    email,
    name,
  ])
  if (!person) throw new Error('The person was not registered')
  const isCommissioner = role === 'commissioner'
  await asSuperuser('SELECT grant_membership($1, $2, $3, $4, $5)', [
    ...[person.id, role, underWhich(role), isCommissioner ? null : of, isCommissioner ? of : null],
  ])
  const own = isCommissioner ? commissioners[of ?? ''] : [of ?? '']
  const reaches = of === null ? 'all' : (own ?? [])
  return {
    personId: person.id,
    name,
    email,
    memberships: [{ role, framework: underWhich(role), organisation: of ?? 'National', reaches }],
  }
}

/** Every line with figures; a test overrides what it is about. */
export const completeReturn: Typed = {
  'about.neuromodulationExtract': '20/07/2026',
  'about.cordotomyExtract': '20/07/2026',
  ...line('101', { denominator: '40', numerator: '24' }),
  ...line('102', { denominator: '8', numerator: '7' }),
  ...line('103', { patients: '40', totalDays: '3370' }),
  ...line('104', { patients: '10', totalDays: '255' }),
  ...line('105', { numerator: '1' }),
  ...line('106', { denominator: '20', numerator: '12' }),
  ...line('107', { numerator: '18' }),
  ...line('108', { denominator: '10', numerator: '6', valueSet: 'uk-5l-2026' }),
  ...line('109', { denominator: '90', numerator: '65', instruments: 'eq-5d-5l' }),
  ...line('110', { denominator: '30', numerator: '10', paired: '20', instrument: 'sf-12' }),
  ...line('204', { denominator: '50', numerator: '44' }),
  ...line('205', { denominator: '55', numerator: '50' }),
  // The same figures are entered quarter after quarter, which is asked about.
  ...explained('about', '101', '102', '106'),
}

/** Lines that a warning asks about, with the answer. */
function explained(...codes: readonly string[]): Typed {
  return Object.fromEntries(
    codes.map((code) => [`${code}.explanation`, 'These figures were looked up again.']),
  )
}

export function line(code: string, boxes: Record<string, string>, state = 'value'): Typed {
  const named = Object.entries(boxes).map(([field, typed]) => [`${code}.${field}`, typed] as const)
  return { [`${code}.state`]: state, ...Object.fromEntries(named) }
}

/** Enters and submits a whole return as a person of the provider would, on the day given. */
export async function submitWhole(lead: Actor, providerCode: string, period: Period, typed: Typed, at: Date) {
  const key = { framework: 'hsps-1767', providerCode, period }
  const read = () => openReturn(lead, key)
  for (const { code: section } of framework.sections) {
    const { revision } = (await read()).current
    must(await saveSection(lead, { ...key, section, revision, typed }, at))
  }
  const file = await read()
  const preview = previewSubmission(file, { personId: lead.personId, name: lead.name, at })
  if (!preview.figuresSha256) throw new Error(JSON.stringify(preview.errors))
  const posted = { revision: file.current.revision, figuresSha256: preview.figuresSha256, declared: true }
  must(await submitReturn(lead, { ...key, ...posted, idempotencyKey: randomUUID() }, at))
}

function must(result: { ok: boolean; failure?: unknown }) {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
}

/** A second version of the second quarter with one numerator changed; the first stays as it is. */
export async function correctNumerator(lead: Actor, providerCode: string, code: string, numerator: number) {
  const key = { framework: 'hsps-1767', providerCode, period: Q2 }
  const at = new Date('2026-11-20T10:00:00Z')
  const { revision } = (await openReturn(lead, key)).current
  must(await reopenReturn(lead, { ...key, revision, reason: 'A count was wrong' }, at))
  const typed = {
    ...completeReturn,
    [`${code}.numerator`]: String(numerator),
    // What was said of the figures before says nothing of these.
    [`${code}.explanation`]: 'Counted again after the correction.',
  }
  await submitWhole(lead, providerCode, Q2, typed, at)
}
