import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { grantableRoles } from '@/domain/access/grants'
import { ownFrameworks } from '@/domain/access/own-frameworks'
import { roles } from '@/domain/access/roles'
import { sayDutiesOf } from '@/domain/access/say-duties'
import { frameworks } from '@/domain/catalogue'
import type { PeopleRead } from '@/operations/read/list-people'

interface Choice {
  readonly value: string
  readonly text: string
}

/** What whoever gives a role may choose from: never more than they may give. */
export interface RoleChoices {
  readonly roles: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
  readonly organisations: readonly Choice[]
  readonly frameworks: readonly Choice[]
  /** Whether there are roles among them that are of no organisation. */
  readonly isNational: boolean
}

/** The choices of this person, among the organisations that they may invite to. */
export function toRoleChoices(actor: Actor, organisations: PeopleRead['organisations']): RoleChoices {
  const isAdministering = mayAnywhere(actor, 'registry:manage')
  const open = isAdministering ? frameworks : ownFrameworks(actor)
  const named = new Map(organisations.map(({ code, name }) => [code, `${code}, ${name}`]))
  return {
    roles: grantableRoles(actor).map((role) => ({
      value: role,
      label: roles[role].name,
      hint: sayDutiesOf(role),
    })),
    organisations: [...named].map(([value, text]) => ({ value, text })),
    frameworks: open.map(({ code, name }) => ({ value: code, text: name })),
    isNational: isAdministering,
  }
}
