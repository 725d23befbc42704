import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { PeersMark, TimeMark } from '@/ui/marks/mark'
import { sayPeersMark, sayTimeMark } from '@/ui/marks/say-mark'
import { MarksKey } from '@/ui/marks/marks-key'
import { Table } from '@/ui/table'
import type { YearFigure } from '../to-year-figures'
import { FigureCell } from './figure-cell'

const columns = [
  { heading: 'Indicator' },
  { heading: 'Year' },
  { heading: 'Among peers', isSaid: true },
  { heading: 'Over time', isSaid: true },
]

interface Props {
  readonly caption: string
  readonly figures: readonly YearFigure[]
}

/** A provider's lines over a year: figures with what they rest on, their marks, and what to ask about. */
export function YearFigures({ caption, figures }: Props) {
  return (
    <>
      <MarksKey time={timeKey} peers={peersKey} />
      <Table
        {...{ caption, columns, captionSize: 's', layout: 'lines' }}
        rows={figures.map((figure) => ({
          key: figure.code,
          cells: [
            `${figure.code} ${figure.title}`,
            <FigureCell key="figure" cell={figure} />,
            <AmongPeers key="peers" figure={figure} />,
            <OverTime key="time" figure={figure} />,
          ],
        }))}
      />
    </>
  )
}

interface FigureProps {
  readonly figure: YearFigure
}

/** Where no mark stands, a word says whether that is because nothing is wrong. */
function AmongPeers({ figure: { judged } }: FigureProps) {
  const peers = judged?.peers
  if (!peers || peers.mark === 'not-judged') return '–'
  return peers.mark === 'within' ? 'within' : <PeersMark mark={peers} words={sayPeersMark(peers)} />
}

function OverTime({ figure: { judged, asks } }: FigureProps) {
  if (!judged?.overTime.mark && !asks) return '–'
  return (
    <>
      {judged && <TimeMark overTime={judged.overTime} words={sayTimeMark(judged.overTime)} />}
      {asks && <span className="app-figure__part">{asks}</span>}
    </>
  )
}
