import { declaredStatuses } from '../declarations/declaration-boxes'
import type { DeclaredContent } from '../declarations/declared-content'
import type { DeclaredStatus } from './annual-rows'

/** A signed declaration of the year, in the version that is in force. */
export interface DeclarationInForce {
  readonly providerCode: string
  readonly version: number
  readonly snapshotSha256: string
  readonly content: DeclaredContent
  /** Where its event stands in the provider's chain, and the chain's head then. */
  readonly auditSeq: number
  readonly auditHead: string
}

/** Met or Not met of one provider, by indicator; nothing where nothing was signed. */
export function statusesOf(
  declarations: readonly DeclarationInForce[],
  provider: string,
): ReadonlyMap<string, DeclaredStatus> {
  const own = declarations.find(({ providerCode }) => providerCode === provider)
  const lines = own?.content.lines ?? []
  return new Map(
    lines.flatMap(({ indicator, status }) =>
      status ? [[indicator, { status: declaredStatuses[status] }] as const] : [],
    ),
  )
}
