import type { Actor } from '@/domain/access/actor'
import { hsps1767 as first } from '@/domain/catalogue/hsps-1767'
import { submitReturn } from '@/operations/submit-return'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import {
  TINY_ZZ1,
  aTinyFrameworkReturn,
  registerSecondFramework,
  tiny,
} from '../../factories/second-framework'
import { ZZ1, checked, save, saveAll, valueOf } from '../returns/entering'

export const people = await registerOrganisations()
export const second = await registerSecondFramework(people)
/** Everybody of both frameworks, by name. */
export const everybody: Readonly<Record<string, Actor>> = { ...people, ...second }

await saveAll(people.lead1)
valueOf(await submitReturn(people.lead1, await checked(people.lead1), OPEN))
for (const [section, typed] of Object.entries(aTinyFrameworkReturn))
  valueOf(await save(second.tinyLead, section, typed, TINY_ZZ1))
valueOf(await submitReturn(second.tinyLead, await checked(second.tinyLead, TINY_ZZ1), OPEN))

export const OWN1 = ['contributor1', 'lead1', 'gatekeeper1', 'executive1']
export const TINY1 = ['tinyContributor', 'tinyLead', 'tinyGatekeeper', 'tinyExecutive']
/** Who reads what was submitted, and who reads the draft, of the one provider that both frameworks have. */
export const READERS = [
  {
    framework: first,
    key: ZZ1,
    submitted: [...OWN1, 'north', 'national', 'auditor', 'both'],
    drafts: [...OWN1, 'auditor', 'both'],
  },
  {
    framework: tiny,
    key: TINY_ZZ1,
    submitted: [...TINY1, 'tinySouth', 'tinyNational', 'tinyAuditor', 'both'],
    drafts: [...TINY1, 'tinyAuditor', 'both'],
  },
]

/** These names in the order of everybody. */
export const namesOf = (allowed: readonly string[]) =>
  Object.keys(everybody).filter((name) => allowed.includes(name))

/** Who is answered with something, and not with nothing. */
export async function whoGets(question: (actor: Actor) => Promise<unknown>): Promise<readonly string[]> {
  const names: string[] = []
  for (const [name, actor] of Object.entries(everybody)) {
    const answer = await question(actor)
    if (answer !== null && !(Array.isArray(answer) && answer.length === 0)) names.push(name)
  }
  return names
}
