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

/** The first framework's declaration of ZZ1: who enters it, and a box of it. */
export const ofFirst = { key: KEY, lead: lead1, part: '006' }

/** A declaration under any framework. */
type Declared = typeof ofFirst

/** By itself, then by the button; whichever got further. */
export const trySaving = async (actor: Actor, key = KEY, { part }: Pick<Declared, 'part'> = ofFirst) => {
  const posted = { ...key, part, base: {}, typed: { [`${part}.comment`]: 'Mine' } }
  const byItself = await autosavePart(actor, posted, IN_TIME)
  const pressed = await savePart(actor, posted, IN_TIME)
  return byItself.ok ? byItself : pressed
}
export const trySigning = async (actor: Actor, key = KEY, of: Declared = ofFirst) =>
  signDeclaration(actor, { ...(await shown(of.lead, of.key)), ...key }, IN_TIME)
export const tryCorrecting = async (actor: Actor, key = KEY, of: Declared = ofFirst) => {
  const { revision } = (await read(of.lead, of.key)).current
  return correctDeclaration(actor, { ...key, revision, reason: REASON }, IN_TIME)
}

/** The same person, as a programming error would let them through the first two fences: role and reach. */
export const promoted = (actor: Actor, framework = KEY.framework): Actor => ({
  ...anActor('executive', 'all', { personId: actor.personId }),
  memberships: (['executive', 'service-lead'] as const).map((role) => ({
    ...{ role, framework, organisation: '', reaches: 'all' },
  })),
})
