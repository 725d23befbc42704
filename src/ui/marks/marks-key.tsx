import { Mark, StateMark } from './mark'
import type { MarkLook } from './mark-parts'

interface KeyItem {
  readonly look: MarkLook
  readonly text: string
}

const states = [
  ['not-offered', 'not offered'],
  ['nil', 'nothing to count'],
  ['not-available', 'not available'],
  ['missing', 'missing'],
  ['not-due', 'not due'],
] as const

const levels: readonly KeyItem[] = [
  { look: 'pass', text: 'local threshold will be met' },
  { look: 'fail', text: 'will not be met' },
  { look: 'either', text: 'may or may not' },
]

interface Props {
  /** What marks mean that say how a figure changed, and how it lies among peers. */
  readonly time: readonly KeyItem[]
  readonly peers: readonly KeyItem[]
  /** Whether both stand beside each figure, in this order. */
  readonly inOrder?: boolean
  /** Where a local threshold is set. */
  readonly withLevels?: boolean
  /** Left out where the page shows only figures. */
  readonly withStates?: boolean
}

/** What each shape means, once a page: over time, among peers, and what stands where there is no figure. */
export function MarksKey({ time, peers, inOrder = false, withStates = false, withLevels = false }: Props) {
  return (
    <ul className="app-marks-key" aria-label="Key to the marks">
      <Group of={inOrder ? 'First mark, change over time' : 'Change over time'} items={time} />
      <Group of={inOrder ? 'Second mark, among peers' : 'Among peers'} items={peers} />
      {withLevels && <Group of="Square" items={levels} />}
      {withStates &&
        states.map(([state, text]) => (
          <li key={state}>
            <StateMark state={state} words="" /> {text}
          </li>
        ))}
    </ul>
  )
}

function Group({ of, items }: { readonly of: string; readonly items: readonly KeyItem[] }) {
  return items.map(({ look, text }, index) => (
    <li key={look}>
      {index === 0 && <b>{of}: </b>}
      <Mark look={look} words="" /> {text}
    </li>
  ))
}
