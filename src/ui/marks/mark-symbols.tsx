import type { MarkLook } from './mark-parts'
import { MarkShape } from './shape'

/** Each shape and what it means: where hundreds of marks stand in one table, they are drawn from these. */
const meanings: Readonly<Record<MarkLook, string>> = {
  'worse-high': 'worse, high',
  'worse-low': 'worse, low',
  'better-high': 'better, high',
  'better-low': 'better, low',
  common: 'no clear change',
  'beyond-worse': 'beyond 99.8%, worse',
  'beyond-better': 'beyond 99.8%, better',
  'apart-worse': 'beyond 95%, worse',
  'apart-better': 'beyond 95%, better',
  within: 'within',
  small: 'fewer than 8, not judged',
  pass: 'will be met',
  fail: 'will not be met',
  either: 'may or may not be met',
}

/** The shapes themselves, once a page. */
export function MarkSymbols() {
  return (
    <svg className="app-mark-symbols" aria-hidden="true">
      {(Object.keys(meanings) as MarkLook[]).map((look) => (
        <symbol id={`mark-${look}`} viewBox="-12 -11 24 22" key={look}>
          <MarkShape look={look} />
        </symbol>
      ))}
    </svg>
  )
}

/** One of them, with its meaning for those who do not see it. Whatever it stands in gives it its size: there are hundreds. */
export function MarkUse({ look }: { readonly look: MarkLook }) {
  return (
    <svg role="img" aria-label={meanings[look]}>
      <use href={`#mark-${look}`} />
    </svg>
  )
}
