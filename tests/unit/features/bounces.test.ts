import { expect, test } from 'vitest'
import type { PersonRecord } from '@/domain/access/person-record'
import { toPersonView } from '@/features/people/to-person-view'
import { anActor } from '../../factories/actors'

const person: PersonRecord = {
  ...{ id: 'x', name: 'Alix Abbery', email: 'alix@zz1.example', disabledAt: null, lastSignedInAt: null },
  ...{ createdAt: new Date('2031-01-01T10:00:00Z'), at: new Date('2031-01-02T10:00:00Z') },
  ...{ roles: [], deputies: [], mayDisable: false },
}
const at = new Date('2031-01-10T09:00:00Z')

test('mail that was refused is a fact about a person, and nothing is said where it arrives', () => {
  const keysOf = (bounce: Parameters<typeof toPersonView>[3]) =>
    toPersonView(anActor('administrator'), 'everybody', person, bounce).facts.map(({ key }) => key)
  expect(keysOf({ email: person.email, at, answer: '550 No such user' })).toContain('Last mail')
  expect(keysOf(null)).not.toContain('Last mail')
})
