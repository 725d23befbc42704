import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { declarationHref, signedHref } from '@/domain/addresses/declarations'
import { receiptHref, returnHref } from '@/domain/addresses/returns'
import { declarationId } from '@/domain/declarations/declaration'
import { sayDay } from '@/domain/periods/format'
import { isPeriod } from '@/domain/periods/timetable'
import { returnId } from '@/domain/returns/quarterly-return'
import { sayWindow } from '@/domain/timetable/plan-faults'
import { type WindowKey, windowId } from '@/domain/timetable/window-id'
import type { Transaction } from '@/server/db/client'
import { queueNotice } from './queue-notice'

interface Given {
  readonly providerCode: string
  /** The end of the last day. */
  readonly until: Date
  readonly at: Date
}

/** Tells those of a provider who enter, submit or sign that it was given more time for a first version; never why. */
export async function tellMoreTime(
  tx: Transaction,
  by: Actor,
  window: WindowKey,
  given: Given,
): Promise<void> {
  const { fill, close, draft } = subjectOf(window, given.providerCode)
  await queueNotice(
    tx,
    { kind: 'more-time-given', ...saying(by, window, given, [fill, close]), href: draft },
    given.at,
  )
}

/** Tells those of a provider who submit or correct that they may, although the year has closed; never why. */
export async function tellCorrectionAllowed(
  tx: Transaction,
  by: Actor,
  window: WindowKey,
  given: Given,
): Promise<void> {
  const { close, correct, inForce } = subjectOf(window, given.providerCode)
  await queueNotice(
    tx,
    { kind: 'correction-allowed', ...saying(by, window, given, [close, correct]), href: inForce },
    given.at,
  )
}

function saying(
  by: Actor,
  window: WindowKey,
  { providerCode, until, at }: Given,
  permission: readonly Permission[],
) {
  return {
    key: `more time ${windowId(window)} ${providerCode} ${at.toISOString()}`,
    to: { framework: window.framework, providerCode, permission },
    facts: { period: sayWindow(window.period), deadline: sayDay(until), by: by.name },
  }
}

function subjectOf({ framework, period }: WindowKey, providerCode: string) {
  if (isPeriod(period)) {
    const id = returnId({ framework, providerCode, period })
    const may = { fill: 'return:fill', close: 'return:submit', correct: 'return:reopen' } as const
    return { ...may, draft: returnHref(id), inForce: receiptHref(id) }
  }
  const id = declarationId({ framework, providerCode, year: period })
  const may = { fill: 'declaration:fill', close: 'declaration:sign', correct: 'declaration:correct' } as const
  return { ...may, draft: declarationHref(id), inForce: signedHref(id) }
}
