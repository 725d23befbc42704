import { type Actor, can } from '@/domain/access/actor'
import { caseHref } from '@/domain/addresses/cases'
import { originHref } from '@/domain/addresses/dashboards'
import { askHref } from '@/domain/addresses/queries'
import { signalOf } from '@/domain/cases/signal'
import { sayFlag } from '@/domain/judgement/flag'
import type { PeerMark } from '@/domain/judgement/among-peers'
import type { OverTime } from '@/domain/judgement/over-time'
import { sayOverTime } from '@/domain/judgement/say-over-time'
import { sayAgainst } from '@/domain/judgement/say-against'
import { sayPeerMark } from '@/domain/judgement/say-peers'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { sayResult } from '@/domain/returns/say-result'
import { sayCount } from '@/domain/say-count'
import type { JudgedLine } from '@/operations/read/judge-quarter'

/** A line of a return as whoever decides about it sees it. */
export interface JudgedRow {
  readonly code: string
  readonly title: string
  readonly originHref: string
  readonly headline: string
  /** `24 of 40`; empty where there are no figures. */
  readonly counts: string
  readonly overTime: Pick<OverTime, 'mark' | 'side'> | null
  readonly peers: Pick<PeerMark, 'mark' | 'side'> | null
  /** What the marks mean, in words; empty where nothing is to be said. */
  readonly says: string
  readonly isFlagged: boolean
  /** Where it is asked about; null where this person may not. */
  readonly askHref: string | null
  /** Where a case is opened about it, or stands; null where it gives rise to none, or this person may not. */
  readonly caseHref: string | null
}

/** The lines of a return, those that need a conversation first, with how many those are. */
export interface JudgedView {
  readonly sentence: string
  /** Among whom and over what that was judged. */
  readonly against: string
  readonly rows: readonly JudgedRow[]
}

export function toJudgedView(actor: Actor, key: ReturnKey, lines: readonly JudgedLine[]): JudgedView {
  const flagged = lines.filter(({ flag }) => flag !== null)
  const ordered = [...flagged, ...lines.filter(({ flag }) => flag === null)]
  return {
    sentence: saySummary(lines, flagged),
    against: sayAgainst(lines, Math.max(0, ...lines.map(({ seen }) => seen))),
    rows: ordered.map((line) => toRow(actor, key, line)),
  }
}

/** `2 of 12 figures need a conversation: 106, 109.` */
export function saySummary(lines: readonly JudgedLine[], flagged: readonly JudgedLine[]): string {
  const codes = flagged.map(({ indicator }) => indicator.code).join(', ')
  return flagged.length === 0
    ? `Nothing needs a conversation in ${sayCount(lines.length, 'line')}.`
    : `${flagged.length} of ${sayCount(lines.length, 'line')} ${flagged.length === 1 ? 'needs' : 'need'} a conversation: ${codes}.`
}

function toRow(actor: Actor, key: ReturnKey, judged: JudgedLine): JudgedRow {
  const { indicator, line, overTime, peers, flag } = judged
  const said = sayResult({ ...line, kind: indicator.kind, reason: null, whenNil: indicator.whenNil })
  return {
    code: indicator.code,
    title: indicator.shortTitle,
    originHref: originHref(key, indicator.code),
    headline: said.headline,
    counts: said.counts ?? '',
    overTime,
    peers,
    says: flag ? sayFlag(flag) : sayApart(overTime, peers),
    isFlagged: flag !== null,
    caseHref:
      signalOf(judged) && can(actor, 'case:open', key)
        ? caseHref({ ...key, indicator: indicator.code })
        : null,
    askHref: can(actor, 'query:raise', key) ? askHref({ ...key, indicator: indicator.code }) : null,
  }
}

/** What is worth a look and is no flag: better than usual, or beyond 95%. */
function sayApart(overTime: OverTime | null, peers: PeerMark | null): string {
  return [
    ...(overTime?.mark === 'better' ? [sayOverTime(overTime).short] : []),
    ...(peers?.side ? [sayPeerMark(peers)] : []),
  ].join('; ')
}
