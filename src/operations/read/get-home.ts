import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import type { SinceLastVisit } from '@/domain/home/since-last-visit'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { Transaction } from '@/server/db/client'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listProvidersInScope } from '@/server/db/providers'
import { listReturnHeaders } from '@/server/db/return-headers'
import { listOfferings } from '@/server/db/service-profiles'
import { findSinceLastVisit } from '@/server/db/since-last-visit'
import { withActor } from '@/server/db/transaction'
import { hashToken } from '@/server/session/random-token'

/** Everything of a framework from which follows what somebody has to do, and what happened since they were last here. */
export interface HomeRead {
  readonly framework: Framework
  readonly at: Date
  readonly headers: readonly ReturnHeader[]
  readonly declarations: readonly DeclarationHeader[]
  readonly providers: readonly ProviderInScope[]
  /** The profiles that this person keeps, by provider; empty for those who keep none. */
  readonly profiles: ReadonlyMap<string, readonly RecordedOffering[]>
  readonly since: SinceLastVisit
}

interface Asked {
  /** The id of the session in which they are here. */
  readonly session: string | undefined
  /** How many of the latest happenings are wanted. */
  readonly most: number
}

/** What this person's home page is made of; of somebody who sees nothing, nothing. */
export function getHome(
  actor: Actor,
  framework: Framework,
  { session, most }: Asked,
  clock?: Date,
): Promise<HomeRead> {
  const [returns, declarations] = [
    reachOf(actor, 'return:read-submitted', framework.code),
    reachOf(actor, 'declaration:read-signed', framework.code),
  ]
  const tokenHash = hashToken(session ?? '')
  const visit = { framework: framework.code, personId: actor.personId, tokenHash, returns, declarations }
  return withActor(
    actor,
    async ({ tx, at }) => ({
      ...{ framework, at },
      headers: await listReturnHeaders(tx, framework.code, returns),
      declarations: await listDeclarationHeaders(tx, framework.code, declarations),
      providers: await listProvidersInScope(tx, framework.code, returns),
      profiles: await readProfiles(tx, actor, framework),
      since: await findSinceLastVisit(tx, visit, most),
    }),
    clock,
  )
}

/** Asks nothing of the database for those who keep no profile. */
async function readProfiles(
  tx: Transaction,
  actor: Actor,
  framework: Framework,
): Promise<HomeRead['profiles']> {
  const reach = reachOf(actor, 'profile:record', framework.code)
  if (reach === 'all' || reach.length === 0) return new Map()
  const records = await listOfferings(tx, framework.code, reach)
  return new Map(reach.map((code) => [code, records.filter(({ providerCode }) => providerCode === code)]))
}
