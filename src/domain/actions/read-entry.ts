import { readDate } from '../forms/read-date'
import { readText } from '../forms/read-text'
import { readRequired, reasonNeed, type TextNeed } from '../forms/required-text'
import { daysLeft } from '../periods/days-left'
import type { TypedFault } from '../queries/read-message'
import { type Result, fail, ok } from '../result'
import type { ActionEntry, EntryKind, Extent, Told } from './action'

const TEXT_LIMIT = 2000
const NAME_LIMIT = 200
/** The furthest day until which anything is promised: five years. */
const MOST_DAYS = 1827

/** An entry as it was typed. */
export interface TypedEntry {
  readonly kind: EntryKind
  readonly text: string
  readonly owner: string
  readonly due: readonly [string, string, string]
  readonly extent: Extent | ''
  readonly evidence: string
  readonly said: string
  readonly did: string
}

/** What is written of an entry, beside who writes it and when. */
export type ReadEntry = Omit<ActionEntry, 'place' | 'written'>

const NEEDS: Readonly<Record<EntryKind, TextNeed>> = {
  opened: reasonNeed('Say what is to be done', 'what is to be done'),
  progress: reasonNeed('Say what was done', 'what was done'),
  completed: reasonNeed('Say how far it is met, and by what', 'how far it is met'),
  reopened: reasonNeed('Say why it is opened again', 'why it is opened again'),
}
const OWNER: TextNeed = { kind: 'name', missing: 'Enter who sees to it: a name or a role' }
const EVIDENCE: TextNeed = { kind: 'mark', missing: 'Enter where it is shown: a document and its section' }

/** An entry about an action, or everything that is wrong with what was typed, at once. */
export function readEntry(typed: TypedEntry, at: Date): Result<ReadEntry, readonly TypedFault[]> {
  const { kind } = typed
  const isDated = kind === 'opened' || kind === 'reopened'
  const read = {
    text: readRequired(typed.text, { maximumLength: TEXT_LIMIT, need: NEEDS[kind] }),
    owner: kind === 'opened' ? required(typed.owner, OWNER) : readText(typed.owner, NAME_LIMIT),
    'due-day': readDue(typed.due, { isNeeded: isDated, at }),
    extent: readExtent(typed),
    evidence: readEvidence(typed),
    ...readTold(typed),
  }
  const faults = Object.entries(read).flatMap(([box, result]) =>
    result.ok ? [] : [{ at: box, message: result.failure }],
  )
  const { text, owner, 'due-day': due, extent, evidence, said, did } = read
  if (!text.ok || !owner.ok || !due.ok || !extent.ok || !evidence.ok || !said.ok || !did.ok)
    return fail(faults)
  const told: Told | null = said.value && did.value ? { said: said.value, did: did.value } : null
  const values = { text: text.value, owner: owner.value, dueOn: due.value, extent: extent.value }
  return ok({ kind, ...values, evidence: evidence.value, told })
}

/** Whether two entries say the same, whoever wrote them and when: a form that is posted twice does, another decision does not. */
export function isSameEntry(one: ReadEntry, other: ReadEntry): boolean {
  const said = ({ kind, text, owner, dueOn, extent, evidence, told }: ReadEntry) =>
    JSON.stringify([kind, text, owner, dueOn, extent, evidence, told?.said, told?.did])
  return said(one) === said(other)
}

function required(typed: string, need: TextNeed): Result<string, string> {
  return readRequired(typed, { maximumLength: NAME_LIMIT, need })
}

function readDue(
  typed: readonly string[],
  { isNeeded, at }: { readonly isNeeded: boolean; readonly at: Date },
): Result<string | null, string> {
  const read = readDate(typed)
  if (!read.ok) return read
  if (read.value === null) return isNeeded ? fail('Enter the day by which it is to be done') : ok(null)
  const left = daysLeft(read.value, at)
  if (left < 0) return fail('This day is past. Enter today or a later day')
  return left > MOST_DAYS ? fail('Enter a day within five years from today') : ok(read.value)
}

function readExtent({ kind, extent }: TypedEntry): Result<Extent | null, string> {
  if (kind !== 'completed') return ok(null)
  return extent === '' ? fail('Choose how far it is met') : ok(extent)
}

/** What is said to be met, in whole or in part, is shown somewhere. */
function readEvidence({ kind, extent, evidence }: TypedEntry): Result<string | null, string> {
  if (kind !== 'completed') return ok(null)
  return extent === 'not-met' || extent === '' ? readText(evidence, NAME_LIMIT) : required(evidence, EVIDENCE)
}

/** What is told to the public has both halves, or none. */
function readTold({
  kind,
  said,
  did,
}: TypedEntry): Readonly<Record<'said' | 'did', Result<string | null, string>>> {
  const isTold = kind === 'progress' || kind === 'completed'
  const [first, second] = [said, did].map((typed) => (isTold ? readText(typed, TEXT_LIMIT) : ok(null)))
  const read = { said: first ?? ok(null), did: second ?? ok(null) }
  const half = (one: Result<string | null, string>, other: Result<string | null, string>, missing: string) =>
    one.ok && other.ok && one.value === null && other.value !== null ? fail(missing) : one
  return {
    said: half(read.said, read.did, 'Say also what patients said, or leave both out'),
    did: half(read.did, read.said, 'Say also what you did, or leave both out'),
  }
}
