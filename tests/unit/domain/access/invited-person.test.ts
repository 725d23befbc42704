import { describe, expect, test } from 'vitest'
import { type TypedPerson, readPerson } from '@/domain/access/invited-person'
import { officeFaults } from '@/domain/access/office-facts'
import { readChangeReason } from '@/domain/access/people-change'
import { datesOf } from '@/domain/access/posted-people-schema'

const TODAY = '2026-11-29'
const typed = (overrides: Partial<TypedPerson> = {}): TypedPerson => ({
  ...{ name: 'Robin Ashdown', email: 'Robin@ZZ1.example', role: 'contributor', framework: 'hsps-1767' },
  ...{ organisation: 'ZZ1', from: '', to: '', ...overrides },
})
function faultsOf(overrides: Partial<TypedPerson>): readonly string[] {
  const read = readPerson(typed(overrides), TODAY)
  return read.ok ? [] : read.failure.map(({ at, message }) => `${at}: ${message}`)
}

test('a person is read with their address in small letters and their role by its code or name', () => {
  const wanted = {
    name: 'Robin Ashdown',
    email: 'robin@zz1.example',
    organisation: 'ZZ1',
    from: null,
    to: null,
  }
  for (const role of ['contributor', 'Contributor', 'CONTRIBUTOR'])
    expect(readPerson(typed({ role }), TODAY)).toEqual({
      ok: true,
      value: { ...wanted, role: 'contributor', framework: 'hsps-1767' },
    })
})

test('a national role has a framework and no organisation, one of the service neither', () => {
  expect(readPerson(typed({ role: 'auditor', organisation: '' }), TODAY)).toMatchObject({
    value: { role: 'auditor', framework: 'hsps-1767', organisation: null },
  })
  expect(readPerson(typed({ role: 'administrator', organisation: '' }), TODAY)).toMatchObject({
    value: { framework: null, organisation: null },
  })
})

describe('faults', () => {
  test.each<[Partial<TypedPerson>, string]>([
    [{ name: '' }, 'name: Enter their full name'],
    [{ email: '' }, 'email: Enter their email address'],
    [
      { email: `${'x'.repeat(250)}@zz1.example` },
      'email: Their email address must be 254 characters or fewer',
    ],
    [{ role: '' }, 'role: Choose a role'],
    [{ organisation: '' }, 'organisation: Choose the provider of this person: a contributor is of one'],
    [
      { role: 'commissioner', organisation: '' },
      'organisation: Choose the commissioner of this person: a commissioner is of one',
    ],
    [{ role: 'auditor' }, 'organisation: Leave this blank: an auditor is of no organisation'],
    [{ framework: 'none-100' }, 'framework: Say under which framework: a contributor has one'],
    [{ from: '28 November 2026' }, 'from: A role cannot begin in the past. Leave this blank to begin today'],
    [{ to: '28 November 2026' }, 'to: The last day must be today or later, and not before the first day'],
    [
      { from: '2 December 2026', to: '1 December 2026' },
      'to: The last day must be today or later, and not before the first day',
    ],
    [{ from: '31 February 2027' }, 'from: This must be a real date, with the year in four digits'],
  ])('%j is answered with %s', (overrides, message) => {
    expect(faultsOf(overrides)).toEqual([expect.stringContaining(message)])
  })

  test('all of them are said at once', () => {
    expect(faultsOf({ name: '', email: 'x', role: 'owner', from: 'x', to: 'y' })).toHaveLength(5)
  })
})

test('a role that begins today begins at once, and ends after its last day', () => {
  expect(readPerson(typed({ from: TODAY, to: TODAY }), TODAY)).toMatchObject({
    value: { from: null, to: TODAY },
  })
  expect(readPerson(typed({ from: '2026-11-30' }), TODAY)).toMatchObject({ value: { from: '2026-11-30' } })
})

describe('what the database knows', () => {
  const fine = {
    ...{ granted: true, organisationName: 'Northern', closed: false, holds: false },
    ...{ isSelf: false, isInvited: false },
  }
  const office = { role: 'contributor', organisation: 'ZZ1' } as const
  test.each([
    [{}, []],
    [{ isInvited: true }, []],
    [{ isSelf: true, granted: false }, ['email']],
    [{ granted: false, organisationName: null }, ['role']],
    [{ organisationName: null }, ['organisation']],
    [{ closed: true }, ['organisation']],
    [{ holds: true }, ['email']],
  ])('%j stands at %j', (facts, at) => {
    expect(officeFaults(office, { ...fine, ...facts }).map((fault) => fault.at)).toEqual(at)
  })

  test('a national role needs no organisation', () => {
    expect(
      officeFaults({ role: 'auditor', organisation: null }, { ...fine, organisationName: null }),
    ).toEqual([])
  })
})

test('a reason says something', () => {
  expect(readChangeReason('She has moved on.', 'end')).toEqual({ ok: true, value: 'She has moved on.' })
  expect(readChangeReason('', 'withdraw')).toEqual({
    ok: false,
    failure: 'Say why the invitation is withdrawn',
  })
})

test('the boxes of two dates are read as days, months and years', () => {
  const boxes = {
    'from-day': '1',
    'from-month': '2',
    'from-year': '2027',
    'to-day': '',
    'to-month': '',
    'to-year': '',
  }
  expect(datesOf(boxes)).toEqual({ from: ['1', '2', '2027'], to: ['', '', ''] })
})
