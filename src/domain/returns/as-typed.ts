import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import type { Field, Figure } from '../kinds/field'
import { type Answers, type ReturnKey, lineOf } from './quarterly-return'
import type { TypedBox } from './read-figure'
import type { Typed } from './read-boxes'
import { fieldsOfSection } from './read-section'

/** A stored figure as a person would have typed it: dates as day/month/year, several choices as a list. */
export function asTyped(field: Field, figure: Figure | null | undefined): TypedBox {
  const isBlank = figure === undefined || figure === null
  if (field.type === 'choices') return isBlank ? [] : String(figure).split(';')
  if (isBlank) return ''
  if (field.type === 'date') return String(figure).split('-').reverse().map(withoutZero).join('/')
  return String(figure)
}

/** Everything that stands in a section, as it would have been typed; reading it gives the same lines again. */
export function typeSection(
  framework: Framework,
  key: Pick<ReturnKey, 'period'>,
  section: string,
  answers: Answers,
): Typed {
  const lines = Object.entries(fieldsOfSection(framework, section, key))
  return Object.fromEntries(
    lines.flatMap(([code, fields]): [string, TypedBox][] => {
      const { state, reason, explanation, figures } = lineOf(answers, code)
      const said = code === framework.aboutReturn.code ? {} : { state, reason, explanation }
      return [
        ...Object.entries(said).map(([name, text]): [string, TypedBox] => [fieldId(code, name), text ?? '']),
        ...Object.entries(fields).map(([name, field]): [string, TypedBox] => [
          fieldId(code, name),
          asTyped(field, figures[name]),
        ]),
      ]
    }),
  )
}

function withoutZero(part: string): string {
  return part.replace(/^0/, '')
}
