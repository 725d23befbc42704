import type { Json } from '../canonical-json'
import { packFileName } from '../pack/pack-file-name'
import type { YearPack } from '../pack/year-pack'
import { type DescribedColumn, yearTables } from './year-tables'

/**
 * What the CSV files of a year hold, for programs: a Frictionless data package, whose table schemas are made from the columns themselves
 * (https://specs.frictionlessdata.io). An empty cell is the one missing value of every column.
 */
export function dataPackage(pack: Pick<YearPack, 'framework' | 'year' | 'scope'>): Json {
  const { framework, year } = pack
  return {
    profile: 'tabular-data-package',
    name: packFileName(pack, '').toLowerCase(),
    title: `${framework.name}: ${year}`,
    description: `${framework.basis}. Exact counts, small ones too: not to be published or passed on.`,
    resources: yearTables.map(({ ending, title, columns, key }) => ({
      profile: 'tabular-data-resource',
      name: `${year}.${ending}`,
      path: packFileName(pack, ending),
      title,
      ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: Object.entries(columns).map(([name, column]) => toField(name, column)),
        missingValues: [''],
        primaryKey: [...key],
      },
    })),
  }
}

function toField(name: string, { type, meaning, unit, values, empty }: DescribedColumn): Json {
  const constraints = { ...(values && { enum: [...values] }), ...(empty === undefined && { required: true }) }
  return {
    ...{ name, type, description: empty === undefined ? meaning : `${meaning} Empty: ${empty}` },
    ...(unit !== undefined && { unit }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}
