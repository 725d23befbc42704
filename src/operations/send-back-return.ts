import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { sendBack } from '@/domain/returns/decide'
import type { PostedDecision } from '@/domain/returns/posted-return-schema'
import { decideReturn } from './decide-return'

const deciding = {
  permission: 'return:judge',
  decision: 'returned',
  decide: sendBack,
  action: 'return-sent-back',
} as const

/** The commissioner asks for a correction of the version in force, which stays in force until it is replaced. */
export function sendBackReturn(actor: Actor, posted: PostedDecision, clock?: Date) {
  return decideReturn(actor, deciding, posted, clock)
}
