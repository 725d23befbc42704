import { Fragment, type ReactNode } from 'react'
import { Details } from '../details'
import { Heading, type HeadingProps } from '../heading'
import { Table, type TableProps } from '../table'
import { ChartDrawing, type Drawing } from './chart-drawing'
import { ChartKey, type KeyItem } from './chart-key'
import { SavePicture } from './save-picture'

interface Props {
  /** Names the figure and its table; one of a kind on the page. */
  readonly id: string
  readonly level?: HeadingProps['level']
  /** The finding. */
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly notes: readonly string[]
  /** Where what is said came from. */
  readonly sources: readonly Source[]
  readonly keyItems: readonly KeyItem[]
  /** The same for a wide and for a narrow screen; null where there is nothing to draw. */
  readonly drawings: { readonly wide: Drawing; readonly narrow: Drawing } | null
  readonly table: Pick<TableProps, 'columns' | 'rows'> & { readonly caption: string }
  readonly csvHref: string
  /** The drawing as a file; null where there is nothing to draw. */
  readonly svgHref: string | null
  /** What opens the chart that can be explored. */
  readonly explore?: ReactNode
}

interface Source {
  readonly text: string
  readonly href: string
}

/** A chart that needs nobody to see it: the finding, what is drawn, its key, what it rests on, its table and its file. */
export function ChartFigure(props: Props) {
  const {
    id,
    level = 3,
    title,
    subtitle,
    sentence,
    notes,
    sources,
    keyItems,
    drawings,
    table,
    csvHref,
    svgHref,
  } = props
  return (
    <figure className="app-chart" id={id} aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading level={level} size="s" id={`${id}-title`} className="nhsuk-heading-s app-chart__title">
          {title}
        </Heading>
        <p className="app-chart__subtitle">{subtitle}</p>
      </figcaption>
      {drawings && (
        <>
          <ChartKey items={keyItems} />
          <ChartDrawing drawing={drawings.wide} size="wide" />
          <ChartDrawing drawing={drawings.narrow} size="narrow" />
          {props.explore}
        </>
      )}
      <p className="app-chart__sentence">{sentence}</p>
      <Sources of={table.caption} sources={sources} />
      {notes.length > 0 && <p className="app-chart__notes">{notes.join(' ')}</p>}
      <Details summary={`Table and file of ${table.caption}`}>
        <Table {...table} id={`${id}-table`} captionSize="s" layout="plain" isCompact />
        <p>
          <a href={csvHref} download>
            Download this table (CSV)
            <span className="nhsuk-u-visually-hidden"> of {table.caption}</span>
          </a>
          {svgHref !== null && (
            <>
              , or{' '}
              <a href={svgHref} download>
                the picture (SVG)
                <span className="nhsuk-u-visually-hidden"> of {table.caption}</span>
              </a>
            </>
          )}
        </p>
        {svgHref !== null && <SavePicture href={svgHref} name={id} of={table.caption} />}
      </Details>
    </figure>
  )
}

function Sources({ sources, of }: { readonly sources: readonly Source[]; readonly of: string }) {
  if (sources.length === 0) return null
  return (
    <p className="app-chart__sources">
      Where this comes from:{' '}
      {sources.map(({ text, href }, index) => (
        <Fragment key={href}>
          {index > 0 && ', '}
          <a href={href}>
            {text}
            <span className="nhsuk-u-visually-hidden"> of {of}</span>
          </a>
        </Fragment>
      ))}
      .
    </p>
  )
}
