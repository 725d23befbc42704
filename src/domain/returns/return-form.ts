import { boxesOf } from '../catalogue/boxes-of'
import { fieldId } from '../catalogue/field-id'
import { indicatorsOfSection } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { EXPLANATION, NOTHING, nameAsked } from '../forms/explanation-box'
import { error } from '../forms/finding'
import { type Form, type Pages, codesOf } from '../forms/form'
import type { Values } from '../forms/read-boxes'
import { resolveExplanations } from '../forms/resolve-explanations'
import type { Fields, Figures } from '../kinds/field'
import { carriedOver, showCarriedOver, withCarriedOver, withoutCarriedOver } from './carried-over'
import { draftFindings } from './draft-findings'
import type { History } from './history'
import { type Answers, type Line, type QuarterlyReturn, type ReturnKey, lineOf } from './quarterly-return'
import { type Rulebook, withoutZeros } from './resolve-lines'
import { boxesOfSection } from './section-boxes'
import { resolveOverrides } from './override-reasons'
import { codesOfSection, isUnfinished } from './section-findings'
import { linesOfValues, valuesOfLines } from './section-values'

type Answered = Pick<ReturnKey, 'period'> & { readonly answers: Answers }

type Understand = (indicator: QuarterlyIndicator, line: Line, period: ReturnKey['period']) => Line

/** What a page holds, with each of its lines as it is understood. */
function linesOf(framework: Framework, understand: Understand) {
  return ({ period }: Pick<ReturnKey, 'period'>, section: string, values: Values): Values => {
    const codes = codesOfSection(framework, section, period)
    const lines = linesOfValues(values, codes, framework.aboutReturn.code)
    const understood = indicatorsOfSection(section, period, framework).map(
      (indicator) => [indicator.code, understand(indicator, lineOf(lines, indicator.code), period)] as const,
    )
    return valuesOfLines({ ...lines, ...(Object.fromEntries(understood) as Answers) }, codes)
  }
}

/**
 * The sections of a return as pages of boxes: what a line says beside its figures is a box like any other. `history` is
 * where choices carry over from.
 */
export function returnPages<Draft extends Answered>(
  framework: Framework,
  history: History = [],
): Pages<Draft> {
  const whole = framework.aboutReturn.code
  const codesIn = ({ period }: Answered, section: string) => codesOfSection(framework, section, period)
  const valuesOf = (draft: Answered, section: string) => valuesOfLines(draft.answers, codesIn(draft, section))
  const shown = linesOf(framework, (...line) => showCarriedOver(history, ...line))
  const pages: Pages<Draft> = {
    boxesOf: (draft, section) => boxesOfSection(framework, section, draft),
    valuesOf,
    shownOf: (draft, section) => shown(draft, section, valuesOf(draft, section)),
    withValues: (draft, section, values) => ({
      ...draft,
      answers: { ...draft.answers, ...linesOfValues(values, codesIn(draft, section), whole) },
    }),
    normalise: linesOf(framework, (...line) => understandLine(history, ...line)),
    resolve: (...page) => resolveWhole(framework, pages, page, () => NOTHING),
    toFinding: (_, { at, message }) => error('C05', at, message),
    isUnfinished: (_, finding) => isUnfinished(finding),
  }
  return pages
}

type ResolvedPage<Draft> = readonly [draft: Draft, section: string, baseline: Values, read: Values]

/** What a page holds once its reasons and explanations say which numbers and which warnings they answer. */
function resolveWhole<Draft extends Answered>(
  framework: Framework,
  pages: Pages<Draft>,
  page: ResolvedPage<Draft>,
  asked: Parameters<typeof resolveExplanations>[2],
): Values {
  const [, , baseline] = page
  return resolveExplanations(baseline, resolveReasons(framework, pages, page), asked)
}

/** What a page holds once its reasons for numbers that were typed over say which numbers they answer. */
function resolveReasons<Draft extends Answered>(
  framework: Framework,
  { withValues, normalise }: Pages<Draft>,
  [draft, section, baseline, read]: ResolvedPage<Draft>,
): Values {
  const answersWith = (values: Values) =>
    withValues(draft, section, normalise(draft, section, values)).answers
  return resolveOverrides(framework, baseline, read, answersWith)
}

/** The same with the rules, as they judge a draft on a day. */
export function returnForm(rulebook: Rulebook, at: Date): Form<QuarterlyReturn> {
  const { framework, history } = rulebook
  const pages = returnPages<QuarterlyReturn>(framework, history)
  const findingsOf = (draft: QuarterlyReturn) => draftFindings(rulebook, draft, draft.answers, at)
  return {
    ...pages,
    findingsOf,
    resolve: (draft, section, ...rest) =>
      resolveWhole(framework, pages, [draft, section, ...rest], (code, values) => {
        const filled = pages.withValues(draft, section, pages.normalise(draft, section, values))
        return nameAsked(fieldId(code, EXPLANATION), findingsOf(filled))
      }),
  }
}

/** Lines whose zeros were understood as nothing to count: `mine` is what a page then holds. */
export function linesBecomeNil(understood: readonly string[], mine: Values): readonly string[] {
  return codesOf(understood.filter((at) => at.endsWith('.state') && mine[at] === 'nil'))
}

/** A figure that was typed answers "We have figures"; what carries over stands beside figures alone; zeros are nobody. */
function understandLine(
  history: History,
  indicator: QuarterlyIndicator,
  line: Line,
  period: ReturnKey['period'],
): Line {
  const boxes = boxesOf(indicator)
  const carried = carriedOver(history, indicator, period).figures
  const state = line.state ?? (hasFigure(boxes, line.figures) ? 'value' : null)
  const own = withoutCarriedOver(boxes, line.figures, carried, state === 'value')
  const figures = state === 'value' ? withCarriedOver(boxes, own, carried) : own
  return withoutZeros({ ...line, state, figures }, boxes)
}

function hasFigure(boxes: Fields, figures: Figures): boolean {
  return Object.entries(figures).some(
    ([name, figure]) => typeof figure === 'number' && !boxes[name]?.allowedWithNil,
  )
}
