import { boxesOf } from '@/domain/catalogue/boxes-of'
import { toCsv } from '@/domain/exports/csv'
import type { Field, Figure } from '@/domain/kinds/field'
import { sayFigure } from '@/domain/returns/format-figure'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import type { Origin } from '@/operations/read/get-origin'

const HEADINGS = [
  'period',
  'provider',
  'provider_name',
  'indicator',
  'version',
  'box',
  'label',
  'submitted',
  'entered',
]

/** Every box of a line as it was submitted, as a file; a blank is an empty cell. Null of a line without boxes. */
export function toBoxesFile({ of, provider, indicator, line, shown, filled, made }: Origin) {
  if (Object.keys(line.figures).length === 0) return null
  const stamp = lastIncludedOf(made)
  const records = Object.entries(boxesOf(indicator)).map(([name, box]) => {
    const figure = line.figures[name]
    return [
      ...[of.period, provider.code, provider.name, indicator.code, shown.version, name, box.label],
      figure === undefined ? null : written(box, figure),
      box.filledFrom && filled.includes(name)
        ? `filled in from ${box.filledFrom[0]}`
        : figure === undefined
          ? 'blank'
          : 'typed',
      ...Object.values(stamp),
    ]
  })
  return {
    name: `${provider.code}-${indicator.code}-${of.period}-boxes.csv` as const,
    text: toCsv([[...HEADINGS, ...Object.keys(stamp)], ...records]),
  }
}

/** A number without separators and a day as 2026-07-17, for machines; an option by its name. */
function written(box: Field, figure: Figure): string | number {
  return box.type === 'choice' || box.type === 'choices' ? sayFigure(box, figure) : figure
}
