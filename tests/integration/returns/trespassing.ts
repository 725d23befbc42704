import type { Actor } from '@/domain/access/actor'
import { submitReturn } from '@/operations/submit-return'
import { anActor } from '../../factories/actors'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { saveSection } from '../../factories/saving'
import { TINY_ZZ1, registerSecondFramework } from '../../factories/second-framework'
import { aLine } from '../../factories/typed-return'
import { ZZ1, checked, read } from './entering'

export const people = await registerOrganisations()
export const second = await registerSecondFramework(people)

const { lead2, gatekeeper2, north, south, national, auditor, administrator, gatekeeper1, executive1 } = people
const { tinyLead, tinyGatekeeper, tinyExecutive, tinySouth, tinyNational, tinyAuditor } = second

/** A return of ZZ1 under each framework: who enters it, who has nothing to enter into it, and who may do only some of it. */
export const SUBJECTS = [
  {
    ...{ key: ZZ1, lead: people.lead1, contributor: people.contributor1, section: 'programme' },
    typed: aLine('106', { denominator: '9', numerator: '9' }),
    others: { lead2, gatekeeper2, north, south, national, auditor, administrator, tinyLead, tinyNational },
    noneToSave: { gatekeeper1, executive1 },
    noneToSubmit: { contributor1: people.contributor1, executive1 },
  },
  {
    ...{ key: TINY_ZZ1, lead: tinyLead, contributor: second.tinyContributor, section: 'clinics' },
    typed: aLine('seen', { denominator: '9', numerator: '9' }),
    others: {
      tinySouth,
      tinyNational,
      tinyAuditor,
      lead1: people.lead1,
      north,
      national,
      auditor,
      administrator,
    },
    noneToSave: { tinyGatekeeper, tinyExecutive },
    noneToSubmit: { tinyContributor: second.tinyContributor, tinyExecutive },
  },
]

type Subject = (typeof SUBJECTS)[number]

export async function trySaving({ key, lead, section, typed }: Subject, actor: Actor) {
  const { revision } = (await read(lead, key)).current
  return saveSection(actor, { ...key, section, revision, typed }, OPEN)
}

export const trySubmitting = async ({ key, lead }: Subject, actor: Actor) =>
  submitReturn(actor, await checked(lead, key), OPEN)

/** The same person, as a programming error would let them through the first two fences: role and reach. */
export function promoted({ key }: Subject, actor: Actor): Actor {
  const lead = anActor('service-lead', 'all')
  const memberships = lead.memberships.map((held) => ({ ...held, framework: key.framework }))
  return { ...lead, memberships, personId: actor.personId }
}
