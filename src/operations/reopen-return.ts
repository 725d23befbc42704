import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { reopen } from '@/domain/returns/decide'
import type { PostedDecision } from '@/domain/returns/posted-return-schema'
import { decideReturn } from './decide-return'

const deciding = {
  permission: 'return:reopen',
  decision: 'reopened',
  decide: reopen,
  action: 'return-reopened',
} as const

/** The provider begins a correction of a return that it has submitted. The submitted version stays in force meanwhile. */
export function reopenReturn(actor: Actor, posted: PostedDecision, clock?: Date) {
  return decideReturn(actor, deciding, posted, clock)
}
