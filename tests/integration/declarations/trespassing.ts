import type { Actor } from '@/domain/access/actor'
import { correctDeclaration } from '@/operations/correct-declaration'
import { signDeclaration } from '@/operations/sign-declaration'
import { autosavePart, savePart } from '../../factories/saving'
import { anActor } from '../../factories/actors'
import { type PersonName, registerOrganisations } from '../../factories/organisations'
import { IN_TIME, KEY, REASON, read, shown } from './declaring'

export const people = await registerOrganisations()
export const { lead1, executive1 } = people

export const others: PersonName[] = [
  'lead2',
  'executive2',
  'gatekeeper2',
  'north',
  'south',
  'national',
  'auditor',
  'administrator',
]

/** By itself, then by the button; whichever got further. */
export const trySaving = async (actor: Actor, key = KEY) => {
  const posted = { ...key, part: '006', base: {}, typed: { '006.comment': 'Mine' } }
  const byItself = await autosavePart(actor, posted, IN_TIME)
  const pressed = await savePart(actor, posted, IN_TIME)
  return byItself.ok ? byItself : pressed
}
export const trySigning = async (actor: Actor, key = KEY) =>
  signDeclaration(actor, { ...(await shown(lead1)), ...key }, IN_TIME)
export const tryCorrecting = async (actor: Actor, key = KEY) =>
  correctDeclaration(
    actor,
    { ...key, revision: (await read(lead1)).current.revision, reason: REASON },
    IN_TIME,
  )

/** The same person, as a programming error would let them through the first two fences: role and reach. */
export const promoted = (actor: Actor): Actor => ({
  ...anActor('executive', 'all', { personId: actor.personId }),
  memberships: (['executive', 'service-lead'] as const).map((role) => ({
    role,
    framework: 'hsps-1767',
    organisation: '',
    reaches: 'all',
  })),
})
