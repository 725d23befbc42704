import type { Field } from '../../kinds/field'
import { boxesOf } from '../boxes-of'
import { fieldId } from '../field-id'
import type { AsSpecified, QuarterlyIndicator } from '../indicator'
import { population } from '../population'
import type { RegisteredRule } from '../registered-rule'
import { blocks, bullets, escaped, table, titled } from './markdown'
import { rulesAbout } from './rules-about'

/** What a quarterly line says beyond the facts that every indicator has. */
export function quarterlyParts(line: QuarterlyIndicator, register: readonly RegisteredRule[]): string {
  const { asSpecified, asOperated } = line
  const [whole, part] = line.kind === 'mean-wait' ? ['Patients', 'Days waited'] : ['Denominator', 'Numerator']
  return blocks(
    wording(whole, asSpecified, 'denominator', asOperated.denominator),
    wording(part, asSpecified, 'numerator', asOperated.numerator),
    titled('### Notes', bullets(asOperated.notes.filter((note) => !population.includes(note)).map(escaped))),
    titled('### Boxes', boxes(line)),
    titled('### Rules', rulesAbout(line, register)),
  )
}

function wording(
  heading: string,
  specified: AsSpecified,
  part: 'numerator' | 'denominator',
  operated: string,
): string {
  const published = specified[part]
  const said = published ? `“${escaped(published)}”` : 'The draft gives no descriptor.'
  return titled(
    `### ${heading}`,
    bullets([`**As specified:** ${said}`, `**As operated here:** ${escaped(operated)}`]),
  )
}

function boxes(line: QuarterlyIndicator): string {
  const rows = Object.entries(boxesOf(line)).map(([name, box]) => [
    `\`${fieldId(line.code, name)}\``,
    escaped(box.label),
    content(box),
    box.required ? 'yes' : 'no',
  ])
  return table(['Name', 'Label', 'Holds', 'Required'], rows)
}

const CONTENT: Record<Field['type'], string> = {
  count: 'whole number',
  decimal: 'number with up to two decimals',
  choice: 'one of',
  choices: 'any of',
  text: 'text',
  date: 'date',
}

function content(box: Field): string {
  const unit = 'unit' in box ? ` (${box.unit})` : ''
  const options = 'options' in box ? ` ${box.options.map(({ text }) => escaped(text)).join('; ')}` : ''
  const source = box.filledFrom ? `; when blank, \`${fieldId(...box.filledFrom)}\`` : ''
  return CONTENT[box.type] + unit + options + source
}
