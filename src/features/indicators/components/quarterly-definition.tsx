import { boxesOf } from '@/domain/catalogue/boxes-of'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { Field } from '@/domain/kinds/field'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'

const wordings = [{ heading: 'Part' }, { heading: 'As specified' }, { heading: 'As operated here' }]
const boxColumns = [{ heading: 'Box' }, { heading: 'Holds' }, { heading: 'Required' }]

/** What is counted and of whom, published and operated side by side, and the boxes that are filled in for it. */
export function QuarterlyDefinition({ indicator }: { indicator: QuarterlyIndicator }) {
  const { asSpecified, asOperated, kind } = indicator
  const [part, whole] = kind === 'mean-wait' ? ['Total days', 'Patients'] : ['Numerator', 'Denominator']
  return (
    <>
      <Table
        id="definition"
        caption="Definition"
        columns={wordings}
        rows={[
          { key: part, cells: [part, published(asSpecified.numerator), asOperated.numerator] },
          { key: whole, cells: [whole, published(asSpecified.denominator), asOperated.denominator] },
        ]}
      />
      {asSpecified.notes && <p>Published note: “{asSpecified.notes}”</p>}
      <Heading>Notes on how it is operated here</Heading>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {asOperated.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <Table
        id="boxes"
        caption="What is entered"
        columns={boxColumns}
        rows={Object.entries(boxesOf(indicator)).map(([name, box]) => ({
          key: name,
          cells: [box.label, sayContent(box), box.required ? 'Yes' : 'No'],
        }))}
      />
    </>
  )
}

function published(words: string | undefined): string {
  return words ? `“${words}”` : 'The draft gives no descriptor.'
}

const contents: Record<Field['type'], string> = {
  count: 'A whole number',
  decimal: 'A number with up to two decimals',
  choice: 'One of',
  choices: 'Any of',
  text: 'Text',
  date: 'A date',
}

function sayContent(box: Field): string {
  const unit = 'unit' in box ? ` of ${box.unit}` : ''
  const options = 'options' in box ? `: ${box.options.map(({ text }) => text).join('; ')}` : ''
  const [code, field] = box.filledFrom ?? []
  const source = code ? `. When blank, filled in from the ${field} of ${code}` : ''
  return contents[box.type] + unit + options + source
}
