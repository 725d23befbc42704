import type { OverTime, RuleName } from '../judgement/judged-quarters'
import type { PeerMark } from '../judgement/peers'
import type { CaseLevel } from './case'

/** What gives rise to a case: how grave it is, and by which method it was judged, as a case keeps it. */
export interface CaseSignal {
  readonly level: CaseLevel
  /** `arcsine-od/1` among peers, `mdc-6/outside-limits` over time. */
  readonly method: string
}

/** A figure of a quarter, judged over time and among peers. */
interface Judged {
  readonly overTime: Pick<OverTime, 'mark' | 'rule' | 'points'> | null
  readonly peers: Pick<PeerMark, 'mark' | 'side' | 'method'> | null
}

/**
 * What a figure gives rise to; null where it lies within, is better, small or not judged. Of a signal over time and one among peers the
 * graver counts, and the one among peers where both are alike: it is the one that guidance on outliers is about.
 */
export function signalOf({ overTime, peers }: Judged): CaseSignal | null {
  const [beside, before] = [peers && amongPeers(peers), overTime && overTimeSignal(overTime)]
  if (!beside || !before) return beside ?? before
  return before.level === 'alarm' && beside.level === 'alert' ? before : beside
}

function amongPeers({ mark, side, method }: NonNullable<Judged['peers']>): CaseSignal | null {
  if (side !== 'worse' || method === null) return null
  if (mark === 'beyond-99.8') return { level: 'alarm', method }
  return mark === 'beyond-95' ? { level: 'alert', method } : null
}

/**
 * The last point for the worse: outside the limits, three sigma away, is an alarm as three standard deviations among peers are; every
 * other rule notices what lies nearer (two of three beyond two sigma), or drifts, and is an alert.
 */
function overTimeSignal({ mark, rule, points }: NonNullable<Judged['overTime']>): CaseSignal | null {
  if (mark !== 'worse' || rule === null) return null
  const noticed = points.at(-1)?.signals.includes('outside-limits') ? 'outside-limits' : rule
  return { level: noticed === 'outside-limits' ? 'alarm' : 'alert', method: OVER_TIME[noticed].method }
}

const OVER_TIME = {
  'outside-limits': {
    method: 'mdc-6/outside-limits',
    says: 'outside the limits of its own earlier quarters, on the worse side',
  },
  'six-on-one-side': {
    method: 'mdc-6/six-on-one-side',
    says: 'six or more quarters in a row on the worse side of its own centre line',
  },
  'six-one-way': { method: 'mdc-6/six-one-way', says: 'worse from quarter to quarter six times or more' },
  'two-of-three': {
    method: 'mdc-6/two-of-three',
    says: 'two of three quarters beyond two sigma of its own centre line, on the worse side',
  },
  'rare-quarter': {
    method: 'fisher-exact/rare-quarter',
    says: 'more events than chance leaves plausible after all its earlier quarters',
  },
} as const satisfies Record<RuleName, { readonly method: string; readonly says: string }>

/** What a figure was noticed by over time, in words; null for a method that compares it with others. */
export function sayOverTimeMethod(method: string): string | null {
  return Object.values(OVER_TIME).find((each) => each.method === method)?.says ?? null
}
