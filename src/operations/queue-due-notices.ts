import 'server-only'
import type { Permission } from '@/domain/access/roles'
import { declarationHref, declarationsHref } from '@/domain/addresses/declarations'
import { returnHref, returnsHref } from '@/domain/addresses/returns'
import { declarationId } from '@/domain/declarations/declaration'
import { type DueNotice, dueNotice } from '@/domain/notices/due-notice'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { returnId } from '@/domain/returns/quarterly-return'
import type { Transaction } from '@/server/db/client'
import { type OwedRecord, listOwed } from '@/server/db/owed'
import { storedPeriod, storedYear } from '@/server/db/stored-text'
import { withActor } from '@/server/db/transaction'
import { type Notice, queueNotices } from './queue-notice'

/**
 * Queues what is due by the clock: that a period is open, that its deadline is near, that it is overdue. Asked again at the same moment,
 * or a minute later, it queues nothing twice; asked after weeks, only the latest. Says how many are told.
 */
export function queueDueNotices(at: Date): Promise<number> {
  return withActor(null, ({ tx }) => queueDue(tx, at, () => true))
}

/** The same for one window, in the transaction that opens it. */
export function queueOpened(
  tx: Transaction,
  at: Date,
  window: { readonly framework: string; readonly period: string },
): Promise<number> {
  return queueDue(
    tx,
    at,
    ({ framework, period }) => framework === window.framework && period === window.period,
  )
}

async function queueDue(tx: Transaction, at: Date, isWanted: (owed: OwedRecord) => boolean): Promise<number> {
  const notices = (await listOwed(tx, at)).filter(isWanted).flatMap((owed) => {
    const due = dueNotice(owed, at)
    return due ? noticesOf(owed, due) : []
  })
  return queueNotices(tx, notices, at)
}

function noticesOf(owed: OwedRecord, due: DueNotice): readonly Notice[] {
  const { framework, providerCode } = owed
  const said = owed.kind === 'quarter' ? aboutReturn(owed) : aboutDeclaration(owed)
  const own = (permission: readonly Permission[]) => ({ framework, providerCode, permission })
  const about = {
    key: `${due.tell === 'overdue' ? 'overdue' : 'due'}/${providerCode}-${owed.period}/${framework}/${due.once}`,
    facts: { period: said.period, deadline: sayDay(owed.deadlineAt) },
    href: said.own,
  }
  if (due.tell === 'opened') return [{ ...about, kind: 'period-opened', to: own(said.fill) }]
  if (due.tell === 'near') return [{ ...about, kind: said.near, to: own([...said.fill, ...said.close]) }]
  const commissioner = { framework, commissionerOf: providerCode, permission: 'return:judge' } as const
  return [
    { ...about, kind: 'overdue', to: own(said.close) },
    { ...about, kind: 'overdue', to: commissioner, href: said.list },
  ]
}

function aboutReturn({ framework, providerCode, period: text }: OwedRecord) {
  const period = storedPeriod(text)
  return {
    period: sayPeriod(period),
    own: returnHref(returnId({ framework, providerCode, period })),
    list: returnsHref(framework, { provider: providerCode, period }),
    near: 'deadline-near',
    fill: ['return:fill'],
    close: ['return:submit'],
  } as const
}

function aboutDeclaration({ framework, providerCode, period: text }: OwedRecord) {
  const year = storedYear(text)
  return {
    period: `the declaration of ${year}`,
    own: declarationHref(declarationId({ framework, providerCode, year })),
    list: declarationsHref(framework, year),
    near: 'declaration-due',
    fill: ['declaration:fill'],
    close: ['declaration:sign'],
  } as const
}
