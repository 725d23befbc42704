import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type PersonOfFile, factFaults, inOrder, readPeople } from '@/domain/access/importing/read-people'
import type { OfficeFacts } from '@/domain/access/office-facts'
import { canonicalJson } from '@/domain/canonical-json'
import type { Framework } from '@/domain/catalogue/framework'
import type { Fault } from '@/domain/imports/fault'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { listKnownAddresses } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'
import { sha256 } from './hash-submission'
import { type MadeInvitation, findFacts, inviteAll } from './invite-people'

/** A person of a file, with what inviting them would do. */
export interface PreviewedPerson extends PersonOfFile {
  readonly facts: OfficeFacts
  readonly hasAccount: boolean
}

/** What a file would do, or what it did. */
export type ImportedPeople =
  | {
      readonly kind: 'preview'
      readonly people: readonly PreviewedPerson[]
      /** What was seen, as a hash: whoever confirms posts it back. */
      readonly seen: string
      /** Whether it was confirmed, but would now do something else than was seen. */
      readonly isChanged: boolean
    }
  | { readonly kind: 'done'; readonly made: readonly MadeInvitation[] }

type Outcome = Result<ImportedPeople, readonly Fault[]>

/**
 * Reads a file of people, and says what it would do; once that was seen, invites them, in one transaction with their notices: all
 * or nobody. Between seeing and doing nothing is kept. Null for whoever does not keep everybody.
 */
export async function importPeople(
  administrator: Actor,
  { code: framework }: Framework,
  bytes: Uint8Array,
  seen: string | null,
): Promise<Outcome | null> {
  if (!mayAnywhere(administrator, 'registry:manage')) return null
  return withActor(administrator, async ({ tx, at }): Promise<Outcome> => {
    const read = readPeople(bytes, { today: isoDate(londonDate(at)), framework })
    if (!read.ok) return read
    const found = read.value.people
    const facts = await findFacts(
      tx,
      administrator,
      found.map(({ person }) => person),
    )
    const faults = inOrder([...read.value.faults, ...factFaults(found, facts)])
    if (faults.length > 0) return fail(faults)
    const people = await lookAt(tx, found, facts)
    const hash = hashOf(people)
    if (seen !== hash) return ok({ kind: 'preview', people, seen: hash, isChanged: seen !== null })
    return ok({ kind: 'done', made: await inviteAll(tx, administrator, people) })
  })
}

async function lookAt(
  tx: Transaction,
  people: readonly PersonOfFile[],
  facts: readonly OfficeFacts[],
): Promise<readonly PreviewedPerson[]> {
  const known = new Set(
    await listKnownAddresses(
      tx,
      people.map(({ person }) => person.email),
    ),
  )
  return people.flatMap((each, index) => {
    const own = facts[index]
    return own ? [{ ...each, facts: own, hasAccount: known.has(each.person.email) }] : []
  })
}

function hashOf(people: readonly PreviewedPerson[]): string {
  return sha256(
    canonicalJson(
      people.map(({ person, facts, hasAccount }) => ({
        person: { ...person },
        isInvited: facts.isInvited,
        hasAccount,
      })),
    ),
  )
}
