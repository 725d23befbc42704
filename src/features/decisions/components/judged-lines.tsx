import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { PeersMark, TimeMark } from '@/ui/marks/mark'
import { MarksKey } from '@/ui/marks/marks-key'
import { Table } from '@/ui/table'
import type { JudgedRow, JudgedView } from '../to-judged-view'

const COLUMNS = [
  { heading: 'Line' },
  { heading: 'Figure', isNumeric: true },
  { heading: 'Noticed' },
  { heading: 'Ask' },
]

/** The figures that are judged, what stands out first: each leads to where it came from, and to the form that asks about it. */
export function JudgedLines({ sentence, against, rows }: JudgedView) {
  return (
    <>
      <p className="nhsuk-u-font-weight-bold">{sentence}</p>
      <p>{against}</p>
      <Table
        caption="Figures of this version"
        captionSize="s"
        isCompact
        columns={rows.some(({ askHref }) => askHref !== null) ? COLUMNS : COLUMNS.slice(0, 3)}
        rows={rows.map((row) => ({ key: row.code, cells: toCells(row) }))}
      />
      <MarksKey time={timeKey} peers={peersKey} inOrder />
    </>
  )
}

function toCells({ code, title, originHref, headline, counts, overTime, peers, ...row }: JudgedRow) {
  return [
    <a key="line" href={originHref}>
      {code} {title}
    </a>,
    <span key="figure">
      {headline} {counts && <span className="app-judged__counts">{counts}</span>}
    </span>,
    <span key="marks">
      {overTime && <TimeMark overTime={overTime} words="" />} {peers && <PeersMark mark={peers} words="" />}{' '}
      {row.isFlagged ? <strong>{row.says}</strong> : row.says}
    </span>,
    ...(row.askHref
      ? [
          <span key="ask">
            <a href={row.askHref}>
              Ask<span className="nhsuk-u-visually-hidden"> about {code}</span>
            </a>
            {row.caseHref && (
              <>
                {' '}
                <a href={row.caseHref}>
                  Case<span className="nhsuk-u-visually-hidden"> about {code}</span>
                </a>
              </>
            )}
          </span>,
        ]
      : []),
  ]
}
