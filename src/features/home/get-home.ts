import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { roles } from '@/domain/access/roles'
import { framework } from '@/domain/catalogue'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { Transaction } from '@/server/db/client'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { listProvidersInScope } from '@/server/db/providers'
import { listReturnHeaders } from '@/server/db/return-headers'
import { type Work, withActor } from '@/server/db/transaction'
import { hashToken } from '@/server/session/random-token'
import { getSince } from './get-since'
import type { HomeGroup, HomeView } from './home-view'
import { listDeclarationTasks } from './list-declaration-tasks'
import { listJudgements } from './list-judgements'
import { listChainTasks, listExports } from './list-national-tasks'
import { listOverdueDeclarations, listOverdueReturns } from './list-overdue'
import { listProfileTasks } from './list-profile-tasks'
import { listReturnTasks } from './list-return-tasks'
import { providerSayer } from './say-provider'
import { sayDeclared, sayReceived } from './say-received'

interface Asked {
  /** The id of the session in which they are here. */
  readonly session: string | undefined
  /** Only tests pass a clock. */
  readonly clock?: Date
}

/** What is there to be said, read once. */
interface Known {
  readonly headers: readonly ReturnHeader[]
  readonly declarations: readonly DeclarationHeader[]
  readonly names: ReadonlyMap<string, string>
  readonly at: Date
}

/** What this person has to do, and by when; and what happened since they were last here. */
export async function getHome(actor: Actor, { session, clock }: Asked): Promise<HomeView> {
  if (!mayAnywhere(actor, 'return:read-submitted')) return nothingToSee(actor)
  const read: Work<HomeView> = async ({ tx, at }) => {
    const known = await readKnown(tx, actor, at)
    const groups = [await listOwn(tx, actor, known), ...listOthers(actor, known)].filter(hasTasks)
    return {
      ...ownWords(actor),
      groups,
      nothing: groups.length > 0 ? null : sayNothing(actor),
      received: sayReceived(actor, known.headers, at),
      declared: sayDeclared(actor, known.declarations, at),
      since: await getSince(tx, actor, { tokenHash: hashToken(session ?? ''), names: known.names }),
    }
  }
  return withActor(actor, read, clock)
}

async function readKnown(tx: Transaction, actor: Actor, at: Date): Promise<Known> {
  const headers = await listReturnHeaders(
    tx,
    framework.code,
    reachOf(actor, 'return:read-submitted', framework.code),
  )
  const reach = reachOf(actor, 'declaration:read-signed', framework.code)
  const declarations = await listDeclarationHeaders(tx, framework.code, reach)
  const providers = await listProvidersInScope(tx, framework.code)
  return { headers, declarations, names: new Map(providers.map(({ code, name }) => [code, name])), at }
}

/** What people of a provider have to do for it. */
async function listOwn(
  tx: Transaction,
  actor: Actor,
  { headers, declarations, at }: Known,
): Promise<HomeGroup> {
  const tasks = [
    ...listReturnTasks(actor, headers, at),
    ...listDeclarationTasks(actor, declarations, at),
    ...(await listProfileTasks(tx, actor, headers, at)),
  ]
  return { heading: null, tasks }
}

/** What those have to do who receive returns, or watch over the whole: what is overdue before what waits to be decided. */
function listOthers(actor: Actor, { headers, declarations, names, at }: Known): readonly HomeGroup[] {
  const given = { at, sayProvider: providerSayer(names) }
  return [
    listChainTasks(actor),
    listOverdueReturns(actor, headers, given),
    listOverdueDeclarations(actor, declarations, given),
    listJudgements(actor, headers, given),
    listExports(actor, headers, declarations),
  ]
}

function hasTasks({ tasks }: HomeGroup): boolean {
  return tasks.length > 0
}

function sayNothing(actor: Actor): string {
  if (mayAnywhere(actor, 'return:judge'))
    return 'Nothing waits for you today: no return waits for your decision, and none is overdue.'
  return isOfProvider(actor)
    ? 'Nothing waits for you today: no return has to be submitted, and no declaration has to be signed.'
    : 'Nothing waits for you today: nothing is overdue.'
}

/** For those who see nothing of any provider. */
function nothingToSee(actor: Actor): HomeView {
  const nothing = mayAnywhere(actor, 'registry:manage')
    ? 'Nothing waits for you. The screens on which administrators register organisations and people come next. Administrators see no figures.'
    : 'You have no role at present, so there is nothing to see. Ask your administrator for one.'
  return { ...ownWords(actor), groups: [], nothing, received: null, declared: null, since: null }
}

function ownWords(actor: Actor) {
  const isReader = !isOfProvider(actor) && !mayAnywhere(actor, 'return:judge')
  return {
    heading:
      isReader && mayAnywhere(actor, 'return:read-submitted') ? 'What has come in' : 'What you have to do',
    roles: actor.memberships.map(({ role, organisation }) => `${roles[role].name}, ${organisation}`),
  }
}

function isOfProvider({ memberships }: Actor): boolean {
  return memberships.some(({ role }) => roles[role].of === 'provider')
}
