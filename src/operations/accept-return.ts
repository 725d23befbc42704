import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { accept } from '@/domain/returns/decide'
import type { PostedDecision } from '@/domain/returns/posted-return-schema'
import { decideReturn } from './decide-return'

const deciding = {
  permission: 'return:judge',
  decision: 'accepted',
  decide: accept,
  action: 'return-accepted',
} as const

/** The commissioner accepts the version in force. */
export function acceptReturn(actor: Actor, posted: PostedDecision, clock?: Date) {
  return decideReturn(actor, deciding, posted, clock)
}
