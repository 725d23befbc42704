import { type FhirBundle, type FhirGroup, checkFhir, figuresOf } from './check-fhir'
import { readTable, readWorkbook } from './read-workbook'

type Row = ReturnType<typeof readTable>[number]

/** Numerator, denominator and result of each row of a year's CSV, in its order, as texts; empty for what is not there. */
export function countsInCsv(csv: string): readonly string[] {
  const rows = csv.trimEnd().split('\r\n').slice(1)
  return rows.map((row) => {
    const [numerator, denominator, , estimate] = row.split(',').slice(5, 9)
    return [numerator, denominator, estimate].join(' ')
  })
}

/** The same of a workbook, from the columns of whichever unit holds them. */
export function countsInWorkbook(content: string | Uint8Array): readonly string[] {
  if (typeof content === 'string') throw new Error('A workbook is no text')
  return readTable(readWorkbook(content), 'Results by provider').map((row) =>
    [
      numberIn(row, 'Patients: numerator', 'Surveys: numerator', 'Total days'),
      numberIn(row, 'Patients: denominator', 'Surveys: denominator'),
      numberIn(row, 'Share', 'Mean days')?.toFixed(6),
    ].join(' '),
  )
}

function numberIn(row: Row, ...heads: readonly string[]): number | undefined {
  const found = heads.map((head) => row.get(head)?.value)
  return found.find((each) => typeof each === 'number')
}

/** The same of the reports of a year in a FHIR bundle, which must have no fault. */
export function countsInFhir(text: string, year: string): readonly string[] {
  const faults = checkFhir(text)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const { entry } = JSON.parse(text) as FhirBundle
  const own = entry.filter(({ resource: { identifier = [] } }) => identifier[0]?.value.includes(`/${year}/`))
  return own.map(({ resource: { group = [] } }) => sayFigures(group[0] ?? {}))
}

function sayFigures(group: FhirGroup): string {
  const { numerator, denominator, score } = figuresOf(group)
  return [numerator, denominator, score?.toFixed(6)].join(' ')
}
