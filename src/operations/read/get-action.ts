import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Action, ActionKey } from '@/domain/actions/action'
import { frameworkOf } from '@/domain/catalogue'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { listFilesOfAction } from '@/server/db/action-files'
import { type ToldOfAction, findAction, listEscalations } from '@/server/db/actions'
import { hasOutcome } from '@/server/db/signed-reviews'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'

/** An action with its provider, the files that show that it was done, and who was told that it is overdue. */
export interface ActionRead {
  readonly action: Action
  readonly provider: ProviderInScope
  /** The newest first. */
  readonly files: readonly EvidenceFile[]
  readonly told: readonly ToldOfAction[]
  /** Whether it follows from a finding of a review of which an outcome is signed. */
  readonly isOutcomeSigned: boolean
  readonly at: Date
}

/** An action for whoever reads those of its provider; null for anybody else, and where there is none. */
export async function getAction(actor: Actor, key: ActionKey, clock?: Date): Promise<ActionRead | null> {
  if (!can(actor, 'action:read', key)) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      const action = await findAction(tx, [key.providerCode], key)
      const provider = action && (await findProvider(tx, frameworkOf(key.framework), key.providerCode))
      return provider
        ? {
            action,
            provider,
            files: await listFilesOfAction(tx, [key.providerCode], key),
            isOutcomeSigned: action.source.kind === 'finding' && (await hasOutcome(tx, action)),
            told: toldOf(key, await listEscalations(tx, key.framework, [key.providerCode])),
            at,
          }
        : null
    },
    clock,
  )
}

function toldOf({ number }: ActionKey, told: readonly ToldOfAction[]): readonly ToldOfAction[] {
  return told.filter((each) => each.number === number)
}
