import { fieldId } from '../catalogue/field-id'
import type { Framework, Override } from '../catalogue/framework'
import { findIndicator } from '../catalogue/find'
import { boxesOf } from '../catalogue/boxes-of'
import { NOTHING } from '../forms/explanation-box'
import type { Values } from '../forms/read-boxes'
import { type Fields, type Figure, choices, text } from '../kinds/field'
import { type Answers, lineOf } from './quarterly-return'
import { sourceFigure } from './resolve-lines'

/** Kept beside a reason: the two numbers that it answered. */
const OVERRODE = 'overrode'
/** The two numbers that a page showed; it is read and not kept. */
export const OVERRIDE_SHOWN = 'overrideShown'
/** That the reason still holds, by one click; it is read and not kept. */
export const OVERRIDE_STANDS = 'overrideStands'

const confirmations = [{ value: 'still', text: 'The reason above still explains the number' }] as const

/** The boxes that go with the reason for typing a number over. */
export function overridingBoxes({ overrides }: Framework, code: string): Fields {
  if (!overrides.some(({ indicator }) => indicator === code)) return {}
  return {
    [OVERRODE]: text('Numbers that the reason answers', { maximumLength: 50 }),
    [OVERRIDE_SHOWN]: text('Numbers that were shown', { maximumLength: 50 }),
    [OVERRIDE_STANDS]: choices('Or answer without writing', confirmations),
  }
}

/** A number that was typed over one that is filled in, or null where nothing differs: what is typed, what is known, and from where. */
export function overridden(
  framework: Framework,
  answers: Answers,
  { indicator, field }: Override,
): { readonly typed: number; readonly known: number; readonly from: string } | null {
  const line = lineOf(answers, indicator)
  const found = findIndicator(indicator, framework)
  const source = found?.collected === 'quarterly' ? boxesOf(found)[field]?.filledFrom : undefined
  const typed = line.figures[field]
  const known = source && sourceFigure(answers, source)
  if (!source || line.state !== 'value' || typeof typed !== 'number' || known === undefined) return null
  return typed === known ? null : { typed, known, from: source[0] }
}

/** Names the two numbers: others give another text, and `nothing` stands where they do not differ. */
export function nameOverride(framework: Framework, answers: Answers, override: Override): string {
  const numbers = overridden(framework, answers, override)
  return numbers ? `${numbers.typed} for ${numbers.known}` : NOTHING
}

/** The numbers as they are now, where the reason of a line answers others; null where it answers these, or where none is known. */
export function outlivedOverride(framework: Framework, answers: Answers, code: string): string | null {
  const override = framework.overrides.find(({ indicator }) => indicator === code)
  const { overrode } = lineOf(answers, code)
  const now = override ? nameOverride(framework, answers, override) : NOTHING
  return overrode && now !== NOTHING && overrode !== now ? now : null
}

/**
 * A reason belongs to the numbers that it was typed with, or that were shown when it was confirmed. `baseline` is what stood on the
 * page, `read` what it holds now; `answersWith` says what the whole return holds with either of them.
 */
export function resolveOverrides(
  framework: Framework,
  baseline: Values,
  read: Values,
  answersWith: (values: Values) => Answers,
): Values {
  const values = new Map(Object.entries(read))
  for (const override of framework.overrides) {
    const at = (name: string) => fieldId(override.indicator, name)
    const isGiven = read[at(override.reason)] !== undefined
    const answered = isGiven
      ? numbersAnswered(framework, override, { baseline, read, answersWith })
      : undefined
    for (const name of [OVERRODE, OVERRIDE_SHOWN, OVERRIDE_STANDS]) values.delete(at(name))
    if (answered) values.set(at(OVERRODE), answered)
  }
  return Object.fromEntries(values)
}

interface Page {
  readonly baseline: Values
  readonly read: Values
  readonly answersWith: (values: Values) => Answers
}

/** Of which nothing is known answers what stood beside it, until the page is saved with other numbers. */
function numbersAnswered(
  framework: Framework,
  override: Override,
  { baseline, read, answersWith }: Page,
): Figure | undefined {
  const at = (name: string) => fieldId(override.indicator, name)
  const [shown, stands, known] = [OVERRIDE_SHOWN, OVERRIDE_STANDS, OVERRODE].map((name) => read[at(name)])
  if (read[at(override.reason)] !== baseline[at(override.reason)])
    return nameOverride(framework, answersWith(read), override)
  if (stands !== undefined && shown !== undefined) return shown
  return known ?? nameOverride(framework, answersWith(baseline), override)
}
