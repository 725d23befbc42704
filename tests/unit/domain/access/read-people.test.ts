import { expect, test } from 'vitest'
import { peopleTemplateCsv } from '@/domain/access/importing/people-columns'
import { factFaults, readPeople } from '@/domain/access/importing/read-people'
import { fail, ok } from '@/domain/result'

const READING = { today: '2026-11-29', framework: 'hsps-1767' }
const read = (...lines: readonly string[]) => {
  const outcome = readPeople(new TextEncoder().encode(lines.join('\n')), READING)
  if (!outcome.ok) return outcome
  const { people, faults } = outcome.value
  return faults.length > 0 ? fail(faults) : ok(people)
}
const HEADER = 'name,email,role,organisation'

test('the template is a header alone, which invites nobody', () => {
  expect(peopleTemplateCsv()).toBe('name,email,role,organisation,framework,from,to\r\n')
  expect(readPeople(new TextEncoder().encode(peopleTemplateCsv()), READING)).toMatchObject({ ok: false })
})

test('a file is read with its lines, codes in capitals, and the framework of the page where it names none', () => {
  expect(read(HEADER, 'Robin Ashdown,ROBIN@zz1.example,Contributor,zz1')).toMatchObject({
    value: [{ line: 2, person: { email: 'robin@zz1.example', organisation: 'ZZ1', framework: 'hsps-1767' } }],
  })
  expect(read(`${HEADER},framework`, 'Robin Ashdown,r@zz1.example,Contributor,ZZ1,none-100')).toMatchObject({
    failure: [{ line: 2, column: 'framework' }],
  })
})

test('one person may be invited to two roles, under one name', () => {
  expect(
    read(HEADER, 'Robin Ashdown,r@zz1.example,Contributor,ZZ1', 'Robin Ashdown,r@zz1.example,Executive,ZZ1'),
  ).toMatchObject({ ok: true })
})

test('faults come in the order of the lines, whichever rule found them', () => {
  const outcome = read(
    HEADER,
    'Robin Ashdown,r@zz1.example,Contributor,ZZ1',
    'Robin Ashdown,r@zz1.example,Contributor,ZZ1',
    'Jo Penhallow,nowhere,Contributor,ZZ1',
    'Robin Other,r@zz1.example,Executive,ZZ1',
  )
  expect(outcome).toMatchObject({
    failure: [
      { line: 3, column: 'email' },
      { line: 4, column: 'email' },
      { line: 5, column: 'name' },
    ],
  })
})

test('what the database knows is said at the line and column of each', () => {
  const people = read(
    HEADER,
    'Robin Ashdown,r@zz1.example,Contributor,ZZ1',
    'Jo Penhallow,j@zz1.example,Auditor,',
  )
  const fine = {
    granted: true,
    organisationName: 'N',
    closed: false,
    holds: false,
    isSelf: false,
    isInvited: false,
  }
  expect(people.ok && factFaults(people.value, [{ ...fine, closed: true }])).toEqual([
    { line: 2, column: 'organisation', message: 'ZZ1 has closed: nobody is given a role there' },
  ])
})
