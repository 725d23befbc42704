import type { RoleDates } from './invited-person'

/** How somebody stands: invited and not yet here, here, or not here any more. */
export type PersonState = 'invited' | 'expired' | 'in-use' | 'disabled' | 'ended'

export const personStates: readonly PersonState[] = ['in-use', 'invited', 'expired', 'disabled', 'ended']

/** A role in a list, which may be one of an invitation. */
export interface ListedRole {
  readonly role: string
  readonly framework: string | null
  readonly organisation: string | null
  /** For whom a deputy holds it. */
  readonly deputyFor?: string | null
  readonly from: string | null
  readonly to: string | null
}

/** One line of a list of people: somebody with an account, or an invitation that nobody has used. */
export interface ListedPerson {
  readonly id: string
  readonly isInvitation: boolean
  readonly name: string
  readonly email: string
  readonly state: PersonState
  /** Those in force and to come. */
  readonly roles: readonly ListedRole[]
  /** Null for somebody who was never here. */
  readonly lastSignedInAt: Date | null
  readonly expiresAt: Date | null
}

/** A role of a person, whenever it was held. */
export interface HeldRole {
  readonly id: string
  readonly role: string
  readonly framework: string | null
  readonly organisation: string | null
  readonly organisationName: string | null
  readonly from: Date
  readonly to: Date | null
  readonly deputyFor: string | null
  readonly grantedBy: string | null
  /** Whether the reader may end it and give it other dates. */
  readonly mayEnd: boolean
}

/** Somebody who stands in for this person. */
export interface Deputy extends Pick<HeldRole, 'id' | 'role' | 'framework' | 'organisation' | 'from' | 'to'> {
  readonly name: string
}

/** A person with all their roles of which the reader may know. */
export interface PersonRecord {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly disabledAt: Date | null
  readonly lastSignedInAt: Date | null
  readonly createdAt: Date
  readonly mayDisable: boolean
  readonly roles: readonly HeldRole[]
  readonly deputies: readonly Deputy[]
  /** The moment of reading. */
  readonly at: Date
}

/** An invitation, with who invited and how it stands. */
export interface InvitationRecord extends RoleDates {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly framework: string | null
  readonly organisation: string | null
  readonly organisationName: string | null
  /** Null for an invitation by the service itself. */
  readonly invitedBy: string | null
  readonly invitedAt: Date
  readonly expiresAt: Date
  readonly state: 'invited' | 'expired' | 'used' | 'withdrawn'
}
