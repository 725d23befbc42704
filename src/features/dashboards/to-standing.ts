import { isWorthALook } from '@/domain/judgement/judge-provider-line'
import { sayOverTime } from '@/domain/judgement/over-time'
import { sayAgainst, sayOthers, wasJudged } from '@/domain/judgement/say-against'
import { LESS_SURE, sayDisagreement, sayPeerMark, sayPeersMethod } from '@/domain/judgement/say-peers'
import { sayPeriod } from '@/domain/periods/format'
import type { Period } from '@/domain/periods/period'
import { sayCount } from '@/domain/say-count'
import type { LineView } from './to-line-view'

/** A line that stands out: its figure, what it is seen against, and in sentences since when and how sure that is. */
export interface StandingOut {
  readonly code: string
  readonly title: string
  readonly cell: LineView['cell']
  readonly together: LineView['together']
  readonly sentences: readonly string[]
}

/** What the page of a provider says first. */
export interface Standing {
  /** `Quarter 1 of 2026-27: 1 line needs a conversation`. */
  readonly headline: string
  readonly flagged: readonly StandingOut[]
  /** Beyond 95% on the worse side: worth a look, and no flag. */
  readonly look: readonly StandingOut[]
  /** Against what all lines were judged, in sentences. */
  readonly against: string
}

/** What stands out in a quarter, or that nothing does; and against what that was judged. `seen` is how many providers the reader sees by name. */
export function toStanding(rows: readonly LineView[], period: Period, seen: number): Standing {
  const flagged = rows.filter(({ flag }) => flag !== null)
  const look = rows.filter(({ flag, peers }) => flag === null && isWorthALook(peers))
  return {
    headline: `${sayPeriod(period)}: ${sayHowMany(flagged.length, rows)}`,
    flagged: flagged.map((row) => toStandingOut(row, sayOthers(row.among, seen))),
    look: look.map((row) => toStandingOut(row, sayOthers(row.among, seen))),
    against: sayAgainst(
      rows.map(({ among, ...row }) => ({ ...row, comparator: among })),
      seen,
    ),
  }
}

function sayHowMany(flagged: number, rows: readonly LineView[]): string {
  if (flagged > 0) return `${sayCount(flagged, 'line')} ${flagged === 1 ? 'needs' : 'need'} a conversation`
  return rows.some(wasJudged) ? 'nothing needs a conversation' : 'nothing could be judged'
}

function toStandingOut(row: LineView, others: string): StandingOut {
  const { indicator, cell, together, flag } = row
  const sentences = [...sayAmong(row, others), ...(flag?.overTime ? sayWentWorse(row) : [])]
  return { code: indicator.code, title: indicator.shortTitle, cell, together, sentences }
}

function sayWentWorse({ overTime }: LineView): readonly string[] {
  return [sayOverTime(overTime).sentence, 'A stable series is noticed so in about 1 quarter of 100.']
}

/** Against whom, since when, how sure, and where another method says otherwise. */
function sayAmong(row: LineView, others: string): readonly string[] {
  const { flag, peers, since } = row
  const flagged = flag?.peers
  const beyond = flagged ?? (isWorthALook(peers) ? peers : null)
  if (!beyond) return []
  const disagreement = sayDisagreement(beyond)
  return [
    sayAmongPeers(row, beyond, others),
    ...(flagged ? [saySince(since, row), sayChance(flagged.chance)] : []),
    ...(disagreement ? [disagreement] : []),
    ...(beyond.method === 't/1' ? [LESS_SURE] : []),
  ]
}

function sayAmongPeers({ among }: LineView, peer: NonNullable<LineView['peers']>, others: string): string {
  const by = peer.method ? `, by the ${sayPeersMethod(peer.method)}` : ''
  const spread = among.phi !== null && peer.method === 'arcsine-od/1' ? `; phi ${among.phi.toFixed(1)}` : ''
  return `${sayPeerMark(peer)}: ${others}${by}${spread}.`
}

/** Earlier quarters are judged among those that are seen, since nothing of the others is told of them. */
function saySince(since: LineView['since'], { among }: LineView): string {
  if (!since) return 'Earlier quarters were not judged among providers that you do not see.'
  const whom = among.among === 'national' ? ', among the providers that you see' : ''
  return since.quarters === 1
    ? `New in this quarter${whom}.`
    : `So in each of the last ${sayCount(since.quarters, 'quarter')} with figures, since ${sayPeriod(since.period).toLowerCase()}${whom}.`
}

/** How often the rule of a flag meets such a figure by chance alone, the limits taken as fixed. */
function sayChance(chance: number): string {
  const once = chance > 0 ? Math.round(1 / chance) : Number.POSITIVE_INFINITY
  const rounded = once < 100 ? once : Number(once.toPrecision(2))
  return once > 100_000
    ? 'By chance alone a service of its size lies there less than once in 100,000 quarters.'
    : `By chance alone a service of its size lies there about once in ${rounded.toLocaleString('en-GB')} quarters.`
}
