import 'server-only'
import type { Transaction } from './client'

/** Kinds that whoever is asking does not want. */
export async function findSwitchedOff(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ kind: string }[]>`SELECT kind FROM my_notice_choices()`
  return rows.map(({ kind }) => kind)
}

/** Switches these kinds off for whoever is asking, and all others on. */
export async function recordSwitchedOff(tx: Transaction, off: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT choose_notices(${[...off]}::text[])`
}

/** A role at an organisation, for which whoever is asking may set a mailbox. */
export interface Office {
  readonly framework: string
  readonly organisation: string
  readonly organisationName: string
  readonly role: string
  /** The mailbox; null where there is none. */
  readonly email: string | null
  readonly persons: number
}

export async function listOffices(tx: Transaction): Promise<readonly Office[]> {
  return tx.$queryRaw<Office[]>`
    SELECT framework, organisation, organisation_name AS "organisationName", role, email, persons FROM list_mailboxes()`
}

/** Sets the mailbox of an office, or ends it. Refused for one that is not theirs to set. */
export async function recordMailbox(
  tx: Transaction,
  { framework, organisation, role }: Pick<Office, 'framework' | 'organisation' | 'role'>,
  email: string | null,
): Promise<void> {
  await tx.$queryRaw`SELECT set_mailbox(${framework}, ${organisation}, ${role}, ${email})`
}
