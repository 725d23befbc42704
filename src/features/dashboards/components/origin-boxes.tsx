import { boxesFileHref } from '@/domain/addresses/dashboard-files'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { sayFigure } from '@/domain/returns/format-figure'
import { Table } from '@/ui/table'
import type { Origin } from '@/operations/read/get-origin'

const columns = [{ heading: 'Box' }, { heading: 'Submitted' }, { heading: 'Entered' }]

/** Every box of the line as it was submitted; a blank is said to be blank. */
export function OriginBoxes({ of, indicator, line, filled, shown, versions, made }: Origin) {
  const isLatest = versions[0]?.version === shown.version
  const boxes = Object.entries(boxesOf(indicator))
  if (Object.keys(line.figures).length === 0) return null
  return (
    <>
      <Table
        id="boxes"
        caption="Every box of this line"
        columns={columns}
        rows={boxes.map(([name, box]) => {
          const figure = line.figures[name]
          const source =
            box.filledFrom && filled.includes(name) ? `Filled in from ${box.filledFrom[0]}` : null
          return {
            key: name,
            cells: [
              box.label,
              figure === undefined ? (
                <span className="nhsuk-u-secondary-text-colour">Left blank</span>
              ) : (
                sayFigure(box, figure)
              ),
              source ?? (figure === undefined ? '' : 'Typed'),
            ],
          }
        })}
      />
      <p className="app-not-printed">
        <a href={boxesFileHref(of, indicator.code, isLatest ? undefined : shown.version, made.asAt)} download>
          Download these boxes (CSV)
        </a>
      </p>
    </>
  )
}
