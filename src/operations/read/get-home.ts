import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Action } from '@/domain/actions/action'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import type { DraftProgress } from '@/domain/home/whose-turn'
import { groupBy } from '@/domain/group-by'
import type { SinceLastVisit } from '@/domain/home/since-last-visit'
import type { OpenCase } from '@/domain/cases/case'
import type { OpenQuery } from '@/domain/queries/query'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { Transaction } from '@/server/db/client'
import { listActions } from '@/server/db/actions'
import { listOpenCases } from '@/server/db/cases'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listProvidersInScope } from '@/server/db/providers'
import { listOpenQueries } from '@/server/db/queries'
import { listReturnHeaders } from '@/server/db/return-headers'
import { listOfferings } from '@/server/db/service-profiles'
import type { Scope } from '@/server/db/scope'
import { findSinceLastVisit } from '@/server/db/since-last-visit'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { hashToken } from '@/server/session/random-token'
import { type Asking, readDeclarationProgress, readReturnProgress, withProgress } from './read-progress'

/** Everything of a framework from which follows what somebody has to do, and what happened since they were last here. */
export interface HomeRead {
  readonly framework: Framework
  readonly at: Date
  /** Within how many days after its signature a declaration is to be reviewed. */
  readonly reviewDays: number
  /** The drafts of their own provider with how far each is. */
  readonly headers: readonly (ReturnHeader & Progressing)[]
  readonly declarations: readonly (DeclarationHeader & Progressing)[]
  readonly providers: readonly ProviderInScope[]
  /** The profiles that this person keeps, by provider; empty for those who keep none. */
  readonly profiles: ReadonlyMap<string, readonly RecordedOffering[]>
  /** What was asked and is not closed, of the services in whose conversations this person takes part. */
  readonly queries: readonly OpenQuery[]
  /** The cases that are not closed, of the services in whose cases they take part. */
  readonly cases: readonly OpenCase[]
  /** The actions that they read. */
  readonly actions: readonly Action[]
  readonly since: SinceLastVisit
}

/** How far a draft is; null for what is no draft of their own provider, or can no longer be sent. */
interface Progressing {
  readonly progress: DraftProgress | null
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
  const { code } = framework
  const scopes = scopesOf(actor, code)
  const tokenHash = hashToken(session ?? '')
  const visit = { framework: code, personId: actor.personId, tokenHash, ...scopes }
  return withActor(
    actor,
    async ({ tx, at }) => ({
      ...{ framework, at, reviewDays: readSettings().reviewDays },
      ...(await readDrafts({ tx, at, actor, framework }, scopes)),
      providers: await listProvidersInScope(tx, code, scopes.returns),
      profiles: await readProfiles(tx, actor, framework),
      queries: await listOpenQueries(tx, code, reachOf(actor, 'query:read', code)),
      cases: await listOpenCases(tx, code, reachOf(actor, 'case:read', code)),
      actions: await listActions(tx, code, reachOf(actor, 'action:read', code)),
      since: await findSinceLastVisit(tx, visit, most),
    }),
    clock,
  )
}

function scopesOf(actor: Actor, framework: string) {
  return {
    returns: reachOf(actor, 'return:read-submitted', framework),
    declarations: reachOf(actor, 'declaration:read-signed', framework),
    drafts: reachOf(actor, 'return:read-draft', framework),
    reviewed: reachOf(actor, 'review:read-outcome', framework),
  }
}

/** All returns and declarations that they see; of those that are theirs to make, also how far each is. */
async function readDrafts(
  asking: Asking,
  scopes: Readonly<Record<'returns' | 'declarations' | 'reviewed', Scope>>,
): Promise<Pick<HomeRead, 'headers' | 'declarations'>> {
  const { tx, framework } = asking
  const returns = await listReturnHeaders(tx, framework.code, scopes.returns)
  const declarations = await listDeclarationHeaders(
    tx,
    framework.code,
    scopes.declarations,
    null,
    scopes.reviewed,
  )
  return {
    headers: await withProgress(asking, returns, readReturnProgress),
    declarations: await withProgress(asking, declarations, readDeclarationProgress),
  }
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
  const recordsOf = groupBy(records, ({ providerCode }) => providerCode)
  return new Map(reach.map((code) => [code, recordsOf.get(code) ?? []]))
}
