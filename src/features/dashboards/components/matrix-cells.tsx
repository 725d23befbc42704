import { StateMark } from '@/ui/marks/mark'
import { MarkUse } from '@/ui/marks/mark-symbols'
import type { MatrixCell, MatrixHead, Pattern } from '../matrix'

interface Props {
  readonly heads: readonly MatrixHead[]
  readonly cells: readonly MatrixCell[]
  /** Where each figure came from; null where no page says so. */
  readonly pattern: Pattern | null
  readonly provider: string
}

/** The figures of one row. */
export function MatrixCells({ heads, cells, pattern, provider }: Props) {
  return heads.map(({ code }, index) => {
    const href = pattern?.replace('{provider}', provider).replace('{line}', code) ?? null
    return <Cell cell={cells[index] ?? ['']} href={href} key={code} />
  })
}

function Cell({ cell, href }: { readonly cell: MatrixCell; readonly href: string | null }) {
  const [text, time, peers, trend, hasOrigin, assurance, ...more] = cell
  const drawn = (
    <>
      {typeof text === 'string' ? text : <StateMark {...text} />}
      {trend && <Trend heights={trend} />}
      {(time || peers || assurance) && (
        <i>
          {time && <MarkUse look={time} />}
          {peers && <MarkUse look={peers} />}
          {assurance && <MarkUse look={assurance} />}
        </i>
      )}
      {more.map((each) => each && <small key={each}>{each}</small>)}
    </>
  )
  // The whole cell leads to where its figure came from, so that it is easily hit.
  return <td>{hasOrigin === 1 && href !== null ? <a href={href}>{drawn}</a> : drawn}</td>
}

/** So far are two quarters apart, and 36ths of a height so high, in pixels: a drawing of its own scale would say so in each cell. */
const [STEP, HEIGHT] = [4, 18]

/** The last quarters of a figure, in a drawing that only a wide screen has room for; the same stands in the chart of its line. */
function Trend({ heights }: { readonly heights: string }) {
  const path = Array.from(
    heights,
    (height, index) => `${index * STEP} ${HEIGHT - Math.round((parseInt(height, 36) * HEIGHT) / 35)}`,
  ).join('L')
  return (
    <svg>
      <path d={`M${path}`} />
    </svg>
  )
}
