import { Mark, StateMark } from './mark'
import type { MarkLook } from './mark-parts'

const marks: readonly (readonly [MarkLook, string])[] = [
  ['worse-high', 'changed for the worse (H high, L low)'],
  ['better-low', 'for the better'],
  ['common', 'common cause'],
  ['beyond-worse', 'beyond 99.8%'],
  ['apart-worse', 'beyond 95%'],
  ['beyond-better', 'better side'],
  ['small', 'fewer than 8'],
]
const states = [
  ['not-offered', 'not offered'],
  ['nil', 'nothing to count'],
  ['not-available', 'not available'],
  ['missing', 'missing'],
  ['not-due', 'not due'],
] as const

const levels: readonly (readonly [MarkLook, string])[] = [
  ['pass', 'local threshold will be met'],
  ['fail', 'will not be met'],
  ['either', 'may or may not'],
]

interface Props {
  /** Where a local threshold is set. */
  readonly withLevels?: boolean
  /** Left out where the page shows only figures. */
  readonly withStates?: boolean
}

/** What each shape means, once a page. */
export function MarksKey({ withStates = false, withLevels = false }: Props) {
  return (
    <ul className="app-marks-key" aria-label="Key to the marks">
      {[...marks, ...(withLevels ? levels : [])].map(([look, text]) => (
        <li key={look}>
          <Mark look={look} words="" /> {text}
        </li>
      ))}
      {withStates &&
        states.map(([state, text]) => (
          <li key={state}>
            <StateMark state={state} words="" /> {text}
          </li>
        ))}
    </ul>
  )
}
