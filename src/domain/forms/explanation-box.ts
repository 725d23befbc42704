import { FEWEST } from '../statistics/share'
import { fieldId } from '../catalogue/field-id'
import { type Fields, choices, text } from '../kinds/field'
import type { Finding } from './finding'
import { codeAt } from './form'

/** Where warnings about a line, a part, or a return as a whole, are explained. */
export const EXPLANATION = 'explanation'

/** What somebody says who need not write: it is the explanation from then on. */
export const SMALL_NUMBERS = 'Small numbers: with so few patients, chance alone may explain this.'

/** The answers of one click: what was said still holds, or there are too few to say more. */
export const confirmations = [
  { value: 'still', text: 'What is said above still explains this' },
  { value: 'small', text: `Small numbers: fewer than ${FEWEST} patients, so chance alone may explain this` },
] as const

/** Says which warnings a page showed. */
export const ASKED = 'asked'

const LONGEST = 1000

/**
 * The boxes that go with an explanation. `answered` is kept: the warnings, with their figures, to which the explanation
 * belongs. The others are read and not kept: `asked` says which warnings the page showed, `confirm` is an answer of one click.
 */
export const answeringBoxes: Fields = {
  answered: text('Warnings that it answers', { maximumLength: LONGEST }),
  [ASKED]: text('Warnings that were shown', { maximumLength: LONGEST }),
  confirm: choices('Answer without writing', confirmations),
}

/** The box that explains a warning: one for each line, and one for the return as a whole. */
export function explanationOf({ at }: Pick<Finding, 'at'>): string {
  return fieldId(codeAt(at), EXPLANATION)
}

/** Stands where no warning asks. */
export const NOTHING = 'nothing'

/** Names what is asked at an explanation by rules and numbers: another rule, or other figures, give another text. */
export function nameAsked(box: string, findings: readonly Finding[]): string {
  const asked = findings.filter((each) => each.severity === 'warning' && explanationOf(each) === box)
  const named = asked.map(({ code, message }) => [code, ...(message.match(/\d[\d.,]*/g) ?? [])].join(' '))
  return named.join('; ').slice(0, LONGEST) || NOTHING
}
