import type { Fault } from '../../imports/fault'
import { type CsvRow, readCsv } from '../../imports/read-csv'
import { type Result, ok } from '../../result'
import { type InvitedPerson, type PersonFault, readPerson } from '../invited-person'
import { type OfficeFacts, officeFaults } from '../office-facts'
import { type PeopleColumn, peopleCsvColumns } from './people-columns'

/** A person of a file, and the line on which they stand. */
export interface PersonOfFile {
  readonly line: number
  readonly person: InvitedPerson
}

/** How a file is read: on which day, and under which framework where a row names none. */
export interface Reading {
  readonly today: string
  readonly framework: string
}

/** Those rows of a file that could be read, and everything that is wrong with the others, or between them. */
export interface ReadPeople {
  readonly people: readonly PersonOfFile[]
  readonly faults: readonly Fault[]
}

/** Everybody in a file, with what is wrong in it whatever the database may say; or what is wrong with its shape. */
export function readPeople(bytes: Uint8Array, reading: Reading): Result<ReadPeople, readonly Fault[]> {
  const read = readCsv<PeopleColumn>(bytes, peopleCsvColumns)
  if (!read.ok) return read
  const rows = read.value.map((row) => ({ line: row.line, read: readRow(row, reading) }))
  const people = rows.flatMap(({ line, read: row }) => (row.ok ? [{ line, person: row.value }] : []))
  const faults = [
    ...rows.flatMap(({ line, read: row }) =>
      row.ok ? [] : row.failure.map((fault) => toFault(line, fault)),
    ),
    ...repetitions(people),
  ]
  return ok({ people, faults: inOrder(faults) })
}

function readRow({ cells }: CsvRow<PeopleColumn>, { today, framework }: Reading) {
  const { organisation, ...person } = cells
  const typed = { ...person, organisation: organisation.toUpperCase() }
  return readPerson({ ...typed, framework: cells.framework === '' ? framework : cells.framework }, today)
}

/** What is wrong with them by what the database knows. `facts` are in the order of the people. */
export function factFaults(people: readonly PersonOfFile[], facts: readonly OfficeFacts[]): readonly Fault[] {
  return people.flatMap(({ line, person }, index) => {
    const known = facts[index]
    return known ? officeFaults(person, known).map((fault) => toFault(line, fault)) : []
  })
}

/** One person is invited to one role at one place once, and has one name. */
function repetitions(people: readonly PersonOfFile[]): readonly Fault[] {
  const first = new Map<string, PersonOfFile>()
  const named = new Map<string, PersonOfFile>()
  return people.flatMap((each): readonly Fault[] => {
    const { email, role, framework, organisation } = each.person
    const key = [email, role, framework, organisation].join('\n')
    const [same, other] = [first.get(key), named.get(email)]
    if (!same) first.set(key, each)
    if (!other) named.set(email, each)
    return repetitionOf(each, same, other)
  })
}

function repetitionOf(
  { line, person }: PersonOfFile,
  same: PersonOfFile | undefined,
  other: PersonOfFile | undefined,
): readonly Fault[] {
  if (same) {
    const message = `Line ${String(same.line)} invites the same person to the same role`
    return [{ line, column: 'email', message }]
  }
  if (!other || other.person.name === person.name) return []
  const message = `On line ${String(other.line)} the person of this address is called ${other.person.name}`
  return [{ line, column: 'name', message }]
}

function toFault(line: number, { at, message }: PersonFault): Fault {
  return { line, column: at, message }
}

/** By the lines, whichever rule found them. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((left, right) => left.line - right.line)
}
