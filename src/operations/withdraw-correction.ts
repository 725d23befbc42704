import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { withdrawReopening, withdrawRequest } from '@/domain/returns/decide'
import type { PostedDecision } from '@/domain/returns/posted-return-schema'
import { decideReturn } from './decide-return'

const own = {
  permission: 'return:reopen',
  decision: 'withdrawn',
  decide: withdrawReopening,
  action: 'return-correction-withdrawn',
} as const

/** The provider withdraws the correction of a return that it began. The draft says again what the version in force says. */
export function withdrawCorrection(actor: Actor, posted: PostedDecision, clock?: Date) {
  return decideReturn(actor, own, posted, clock)
}

/** The commissioner withdraws the correction that they asked for, while the provider has changed nothing. */
export function withdrawRequestedCorrection(actor: Actor, posted: PostedDecision, clock?: Date) {
  return decideReturn(actor, { ...own, permission: 'return:judge', decide: withdrawRequest }, posted, clock)
}
