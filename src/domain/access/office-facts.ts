import type { InvitedPerson, PersonFault } from './invited-person'
import { roles } from './roles'

/** What the database knows of a person who is to hold a role at a place. */
export interface OfficeFacts {
  /** Whether whoever asks may give this role there. Where not, nothing else is told. */
  readonly granted: boolean
  /** Null where there is no organisation of this code, for a role that has one. */
  readonly organisationName: string | null
  readonly closed: boolean
  /** Whether whoever has this address holds the role already, or will. */
  readonly holds: boolean
  /** Whether it is the address of whoever asks. */
  readonly isSelf: boolean
  /** Whether a link to the same role waits there already. */
  readonly isInvited: boolean
}

/** Why this person cannot be invited to this role; empty where they can. */
export function officeFaults(
  { role, organisation }: Pick<InvitedPerson, 'role' | 'organisation'>,
  { isSelf, granted, organisationName, closed, holds }: OfficeFacts,
): readonly PersonFault[] {
  const { name, of } = roles[role]
  const [a, code] = [name.toLowerCase(), organisation ?? '']
  if (isSelf) return [{ at: 'email', message: OWN_ADDRESS }]
  if (!granted)
    return [{ at: 'role', message: `You may not give the role of ${a} there. Ask an administrator` }]
  if (organisation !== null && organisationName === null)
    return [{ at: 'organisation', message: `There is no ${of} with the code ${code}` }]
  if (closed) return [{ at: 'organisation', message: `${code} has closed: nobody is given a role there` }]
  if (holds) return [{ at: 'email', message: `The person with this address is ${a} there already` }]
  return []
}

const OWN_ADDRESS = 'This is your own address. Nobody gives a role to themselves: ask a colleague'
