'use client'

import { Fragment } from 'react'
import { MarkSymbols } from '@/ui/marks/mark-symbols'
import type { MatrixFigures, MatrixRow } from '../matrix'
import { MatrixCells } from './matrix-cells'

interface Props {
  readonly figures: MatrixFigures
  /** Where those that are ticked are compared, and what else is asked of it. */
  readonly compare: { readonly action: string; readonly asked: readonly (readonly [string, string])[] }
}

/** Providers by lines: what each gave, how it went, and how it lies among all. Drawn from figures, so that they are sent once. */
export function OverviewMatrix({ figures, compare }: Props) {
  const matrix = <Matrix {...figures} />
  if (!figures.isTicked) return matrix
  return (
    <form action={compare.action} method="get" className="app-matrix__form">
      {compare.asked.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {matrix}
    </form>
  )
}

function Matrix(figures: MatrixFigures) {
  const { heads, totals, rows, caption, withCounts, isTicked } = figures
  return (
    <table className={withCounts ? 'app-matrix app-matrix--counts' : 'app-matrix'} id="overview">
      <caption className="nhsuk-u-visually-hidden">
        {caption}
        <MarkSymbols />
      </caption>
      <Head {...figures} />
      <tbody>
        {totals.map(({ name, cells, hasOrigins }) => (
          <tr className="app-matrix__total" key={name}>
            <th scope="row">{name}</th>
            <MatrixCells
              heads={heads}
              cells={cells}
              pattern={hasOrigins ? figures.total : null}
              provider=""
            />
            <td />
          </tr>
        ))}
        {rows.map(({ code, name, cells, asks }) => (
          <tr key={code}>
            <th scope="row">
              {isTicked && (
                <input type="checkbox" name="provider" value={code} aria-label={`Compare ${code}`} />
              )}
              <a href={figures.provider.replace('{provider}', code)} title={name}>
                <b>{code}</b> {name}
              </a>
            </th>
            <MatrixCells heads={heads} cells={cells} pattern={figures.origin} provider={code} />
            <td>
              <Asks asks={asks} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What to ask about, and the cases that wait for somebody. */
function Asks({ asks }: Pick<MatrixRow, 'asks'>) {
  return asks.map(([about, awaited, href], index) => (
    <Fragment key={about}>
      {index > 0 && '; '}
      {about}
      {awaited && (
        <>
          : <a href={href}>{awaited}</a>
        </>
      )}
    </Fragment>
  ))
}

function Head({ heads, byProvider, byFlags, isTicked }: MatrixFigures) {
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={byProvider.isSorted ? 'ascending' : undefined}>
          {isTicked && (
            <button
              type="submit"
              className="app-matrix__compare app-not-printed"
              title="Tick two to four, and compare them"
            >
              Compare ticked
            </button>
          )}
          <a href={byProvider.href}>Provider</a>
        </th>
        {heads.map(({ code, title, href, sortHref, isSorted }) => (
          <th scope="col" key={code} aria-sort={isSorted ? 'other' : undefined}>
            <a href={href}>{code}</a>
            <a href={sortHref} title="Worst first">
              {title}
            </a>
          </th>
        ))}
        <th scope="col" aria-sort={byFlags.isSorted ? 'descending' : undefined}>
          <a href={byFlags.href}>Ask about</a>
        </th>
      </tr>
    </thead>
  )
}
