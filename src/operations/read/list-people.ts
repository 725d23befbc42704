import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { ListedPerson } from '@/domain/access/person-record'
import type { PeopleAsked, PeopleScope } from '@/domain/addresses/people'
import { type GrantingOrganisation, listGrantingOrganisations, listPeopleKept } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'

/** How many people stand on a page. */
const PEOPLE_A_PAGE = 25

/** A page of people, by name. */
export interface PeopleRead {
  readonly people: readonly ListedPerson[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Those by which the list can be narrowed, and to which the reader may invite. */
  readonly organisations: readonly GrantingOrganisation[]
}

/**
 * The people whom the reader keeps: everybody for an administrator, those of their own provider for a gatekeeper, with every
 * invitation that nobody has used; narrowed, a page at a time. Null for whoever keeps nobody.
 */
export async function listPeople(
  actor: Actor,
  scope: PeopleScope,
  { search = '', role = '', organisation = '', state = '', page = 1 }: PeopleAsked,
  most = PEOPLE_A_PAGE,
): Promise<PeopleRead | null> {
  if (!mayAnywhere(actor, scope === 'everybody' ? 'registry:manage' : 'people:invite')) return null
  const wanted = { everybody: scope === 'everybody', search, role, organisation, state }
  return withActor(actor, async ({ tx }) => {
    const { people, total } = await listPeopleKept(tx, { ...wanted, skip: (page - 1) * most, take: most })
    const organisations = await listGrantingOrganisations(tx)
    return { people, total, page, pages: Math.max(1, Math.ceil(total / most)), organisations }
  })
}
