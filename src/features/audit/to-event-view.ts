import type { Actor } from '@/domain/access/actor'
import { eventHref } from '@/domain/addresses/audit'
import { type AuditedEvent, SERVICE_NAME } from '@/domain/audit/audited-event'
import { type EventChanges, eventChanges } from '@/domain/audit/event-changes'
import { sayAction } from '@/domain/audit/say-action'
import { sayMoment } from '@/domain/periods/format'
import { type ObjectView, toObjectView } from './to-object-view'

/** One event in words. */
export interface EventView {
  readonly organisation: string
  readonly seq: number
  readonly href: string
  readonly when: string
  readonly who: string
  readonly what: string
  readonly which: ObjectView
  readonly why: string | null
  readonly withheld: boolean
  readonly contents: EventChanges
  readonly hash: string
}

/** An event as this reader sees it. */
export function toEventView(actor: Actor, event: AuditedEvent): EventView {
  const { organisation, seq, object, old, held, withheld, hash } = event
  return {
    organisation,
    seq,
    href: eventHref(event),
    when: sayMoment(event.at),
    who: event.personName ?? SERVICE_NAME,
    what: sayAction(event.action),
    which: toObjectView(actor, event),
    why: event.reason,
    withheld,
    contents: eventChanges({ object, old, held }),
    hash,
  }
}
