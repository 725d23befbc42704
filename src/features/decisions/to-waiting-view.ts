import { decideHref } from '@/domain/addresses/returns'
import type { Framework } from '@/domain/catalogue/framework'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { returnId } from '@/domain/returns/quarterly-return'
import { TICK } from '@/domain/returns/posted-return-schema'
import type { JudgedReturn } from '@/operations/read/list-waiting'
import { saySummary } from './to-judged-view'

export interface WaitingRow {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly href: string
  readonly title: string
  /** What stands out, or that nothing does; who submitted it and when. */
  readonly hint: string
}

/** Returns that wait for a decision: those that may be accepted together, and those to be looked at one by one. */
export interface WaitingView {
  readonly framework: string
  readonly together: readonly WaitingRow[]
  readonly apart: readonly WaitingRow[]
  readonly asksPassphrase: boolean
}

/** Null where nothing waits. */
export function toWaitingView(
  { code }: Framework,
  waiting: readonly JudgedReturn[],
  asksPassphrase: boolean,
): WaitingView | null {
  if (waiting.length === 0) return null
  const isTogether = ({ isOwn, lines }: JudgedReturn) => !isOwn && lines.every(({ flag }) => flag === null)
  return {
    framework: code,
    together: waiting.filter(isTogether).map(toRow),
    apart: waiting.filter((each) => !isTogether(each)).map(toRow),
    asksPassphrase,
  }
}

function toRow(each: JudgedReturn): WaitingRow {
  const { providerCode, period, version, revision, submittedByName, submittedAt, isOwn, lines } = each
  const id = returnId(each)
  const flagged = lines.filter(({ flag }) => flag !== null)
  const who = isOwn ? 'You submitted it yourself: somebody else accepts it.' : `By ${submittedByName}`
  const which = version > 1 ? `Version ${version}, ` : ''
  return {
    ...{ id, revision, name: `${TICK}${id}`, href: decideHref(id) },
    title: `${providerCode}, ${sayPeriod(period)}`,
    hint: `${saySummary(lines, flagged)} ${which}${who}${isOwn ? '' : ` on ${sayDay(submittedAt)}.`}`,
  }
}
