import type { MarkLook } from './mark-parts'
import { MarkShape } from './shape'

interface MarkProps {
  readonly look: MarkLook
  /** What it means, for those who do not see it; empty where the same stands in words beside it. */
  readonly words: string
}

/** A mark in a line of text or in a cell. */
export function Mark({ look, words }: MarkProps) {
  const isSaid = words !== ''
  return (
    <svg
      className="app-mark"
      viewBox="-12 -11 24 22"
      role={isSaid ? 'img' : undefined}
      aria-label={isSaid ? words : undefined}
      aria-hidden={isSaid ? undefined : true}
      focusable="false"
    >
      <MarkShape look={look} />
    </svg>
  )
}

/** How a last quarter stands among those before it. */
export interface OverTimeMark {
  readonly mark: 'worse' | 'better' | 'common' | null
  readonly side: 'high' | 'low' | null
}

interface TimeMarkProps {
  readonly overTime: OverTimeMark
  /** `Since Q2 2025-26, below the lower limit`; those of `sayTimeMark` where there are no others. */
  readonly words: string
}

/** How the last quarter stands among those before it; nothing where no icon may stand. */
export function TimeMark({ overTime: { mark, side }, words }: TimeMarkProps) {
  if (mark === null) return null
  const look = mark === 'common' ? 'common' : (`${mark}-${side ?? 'high'}` as const)
  return <Mark look={look} words={words} />
}

/** How a figure stands among peers. */
export interface AmongPeersMark {
  readonly mark: 'beyond-99.8' | 'beyond-95' | 'within' | 'small' | 'not-judged'
  readonly side: 'better' | 'worse' | null
}

interface PeersMarkProps {
  readonly mark: AmongPeersMark
  /** Those of `sayPeersMark` where there are no others. */
  readonly words: string
}

/** How a figure stands among peers; nothing where it lies within, or is not judged. */
export function PeersMark({ mark: { mark, side }, words }: PeersMarkProps) {
  if (mark === 'small') return <Mark look="small" words={words} />
  if (side === null || mark === 'within' || mark === 'not-judged') return null
  const look = `${mark === 'beyond-99.8' ? 'beyond' : 'apart'}-${side}` as const
  return <Mark look={look} words={words} />
}

interface AssuranceMarkProps {
  /** Null where there is no level, or no limits to see it against. */
  readonly assurance: 'pass' | 'fail' | 'either' | null
  readonly words: string
}

/** Whether a level that was set locally will be met if nothing changes. */
export function AssuranceMark({ assurance, words }: AssuranceMarkProps) {
  return assurance === null ? null : <Mark look={assurance} words={words} />
}

const states = {
  'not-offered': { sign: '–', words: 'Not offered' },
  nil: { sign: '∅', words: 'Nothing to count' },
  'not-available': { sign: 'n/a', words: 'Not available' },
  missing: { sign: '!', words: 'Missing' },
  'not-due': { sign: '·', words: 'Not due' },
} as const

/** What stands where there is no figure: a sign with its word for those who do not see it. */
export function StateMark({
  state,
  words,
}: {
  readonly state: keyof typeof states
  readonly words?: string
}) {
  const known = states[state]
  return (
    <span className={`app-state app-state--${state}`}>
      <span aria-hidden="true">{known.sign}</span>
      <span className="nhsuk-u-visually-hidden">{words ?? known.words}</span>
    </span>
  )
}
