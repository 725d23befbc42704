import { PeersMark, TimeMark } from '@/ui/marks/mark'
import { Table } from '@/ui/table'
import type { YearFigure } from '../to-year-figures'
import { FigureCell } from './figure-cell'

const columns = ['Indicator', 'Year', 'Among peers', 'Over time'].map((heading) => ({ heading }))

interface Props {
  readonly caption: string
  readonly figures: readonly YearFigure[]
}

/** A provider's lines over a year: figures with what they rest on, their marks, and what to ask about. */
export function YearFigures({ caption, figures }: Props) {
  return (
    <Table
      {...{ caption, columns, captionSize: 's' }}
      rows={figures.map((figure) => ({
        key: figure.code,
        cells: [
          `${figure.code} ${figure.title}`,
          <FigureCell key="figure" cell={figure} />,
          figure.judged?.peers ? <PeersMark key="peers" mark={figure.judged.peers} /> : '–',
          <OverTime key="time" figure={figure} />,
        ],
      }))}
    />
  )
}

function OverTime({ figure: { judged, asks } }: { readonly figure: YearFigure }) {
  return (
    <>
      {judged?.overTime && <TimeMark overTime={judged.overTime} />}
      {asks && <span className="app-figure__part">{asks}</span>}
    </>
  )
}
