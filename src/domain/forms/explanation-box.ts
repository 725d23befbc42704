import { fieldId } from '../catalogue/field-id'
import type { Finding } from './finding'
import { codeAt } from './form'

/** Where warnings about a line, a part, or a return as a whole, are explained. */
export const EXPLANATION = 'explanation'

/** The box that explains a warning: one for each line, and one for the return as a whole. */
export function explanationOf({ at }: Finding): string {
  return fieldId(codeAt(at), EXPLANATION)
}
