import { boxesOf } from '../catalogue/boxes-of'
import { fieldId } from '../catalogue/field-id'
import { indicatorsOfSection } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Boxes } from '../forms/read-boxes'
import { type Fields, type Option, choice, text } from '../kinds/field'
import { type LineState, type OwnWords, type ReturnKey, sayLineState } from './quarterly-return'
import { EXPLANATION, answeringBoxes } from '../forms/explanation-box'
import { overridingBoxes } from './override-reasons'
import { REASON_LIMIT } from '../forms/read-reason'

/** What a person may say of a line; that it is not offered follows from the service profile, and no form asks it. */
export function statableStates(line: OwnWords): readonly (Option & { readonly value: LineState })[] {
  const states: readonly LineState[] = ['value', 'nil', 'not-available']
  return states.map((value) => {
    const said = sayLineState(value, line)
    return { value, text: value === 'nil' ? `${said} this quarter` : said }
  })
}

/** What is said of a line before and after its figures. */
const before = (line: OwnWords): Fields => ({
  state: choice('what is true of it', statableStates(line)),
  reason: text('why figures are not available', { maximumLength: REASON_LIMIT }),
})
const after: Fields = {
  [EXPLANATION]: text('why the figures are right', { maximumLength: REASON_LIMIT }),
  ...answeringBoxes,
}

/** Every box of a section's page in its order, by name; those of the return as a whole included. */
export function boxesOfSection(
  framework: Framework,
  section: string,
  { period }: Pick<ReturnKey, 'period'>,
): Boxes {
  const { aboutReturn } = framework
  const lines = indicatorsOfSection(section, period, framework).map((indicator) => {
    const overriding = overridingBoxes(framework, indicator.code)
    return [indicator.code, { ...before(indicator), ...boxesOf(indicator), ...overriding, ...after }] as const
  })
  const about =
    aboutReturn.section === section
      ? [[aboutReturn.code, { ...aboutReturn.fields, ...answeringBoxes }] as const]
      : []
  return Object.fromEntries(
    [...about, ...lines].flatMap(([code, fields]) =>
      Object.entries(fields).map(([name, field]) => [fieldId(code, name), field] as const),
    ),
  )
}
