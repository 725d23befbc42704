import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { type OrganisationsStanding, standingOf } from '@/domain/organisations/standing'
import { listOrganisations } from './list-organisations'

/** How far the organisations of a new service are set up, and what is missing; null for whoever does not manage them. One query. */
export async function getOrganisationsStanding(
  actor: Actor,
  framework: Framework,
): Promise<OrganisationsStanding | null> {
  const register = await listOrganisations(actor, framework)
  return register && standingOf(register)
}
