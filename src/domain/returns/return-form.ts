import { boxesOf } from '../catalogue/boxes-of'
import { indicatorsOfSection } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import { type Form, type Pages, codesOf } from '../forms/form'
import type { Values } from '../forms/read-boxes'
import { draftFindings } from './draft-findings'
import { error } from '../forms/finding'
import { type Answers, type QuarterlyReturn, type ReturnKey, lineOf } from './quarterly-return'
import { type Rulebook, withoutZeros } from './resolve-lines'
import { boxesOfSection } from './section-boxes'
import { codesOfSection, isUnfinished } from './section-findings'
import { linesOfValues, valuesOfLines } from './section-values'

type Answered = Pick<ReturnKey, 'period'> & { readonly answers: Answers }

/** The sections of a return as pages of boxes: what a line says beside its figures is a box like any other. */
export function returnPages<Draft extends Answered>(framework: Framework): Pages<Draft> {
  const whole = framework.aboutReturn.code
  const codesIn = ({ period }: Answered, section: string) => codesOfSection(framework, section, period)
  return {
    boxesOf: (draft, section) => boxesOfSection(framework, section, draft),
    valuesOf: (draft, section) => valuesOfLines(draft.answers, codesIn(draft, section)),
    withValues: (draft, section, values) => ({
      ...draft,
      answers: { ...draft.answers, ...linesOfValues(values, codesIn(draft, section), whole) },
    }),
    normalise: ({ period }, section, values) => withoutAllZeros(framework, { section, period }, values),
    toFinding: (_, { at, message }) => error('C05', at, message),
    isUnfinished: (_, finding) => isUnfinished(finding),
  }
}

/** The same with the rules, as they judge a draft on a day. */
export function returnForm(rulebook: Rulebook, at: Date): Form<QuarterlyReturn> {
  return {
    ...returnPages(rulebook.framework),
    findingsOf: (draft) => draftFindings(rulebook, draft, draft.answers, at),
  }
}

/** Lines whose zeros were understood as nothing to count, among the boxes that were understood otherwise than typed. */
export function linesBecomeNil(understood: readonly string[]): readonly string[] {
  return codesOf(understood.filter((at) => at.endsWith('.state')))
}

function withoutAllZeros(
  framework: Framework,
  { section, period }: Pick<ReturnKey, 'period'> & { readonly section: string },
  values: Values,
): Values {
  const whole = framework.aboutReturn.code
  const indicators = indicatorsOfSection(section, period, framework)
  const codes = codesOfSection(framework, section, period)
  const lines = linesOfValues(values, codes, whole)
  const counted = indicators.map((indicator) => [
    indicator.code,
    withoutZeros(lineOf(lines, indicator.code), boxesOf(indicator)),
  ])
  return valuesOfLines({ ...lines, ...(Object.fromEntries(counted) as Answers) }, codes)
}
