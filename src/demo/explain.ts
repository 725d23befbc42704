import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { draftFindings } from '@/domain/returns/draft-findings'
import { explanationOf } from '@/domain/forms/explanation-box'
import { fillWhole } from '@/domain/forms/fill-page'
import type { Answers, QuarterlyReturn } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/forms/read-boxes'
import { returnPages } from '@/domain/returns/return-form'
import type { Rulebook } from '@/domain/returns/resolve-lines'
import { valueOrThrow } from './value-or-throw'

/** By the code of the rule that asks. */
const REASONS: Readonly<Record<string, string>> = {
  C17: 'Both counts were checked against the clinic lists; the share did move this quarter.',
  C18: 'The count was checked against the clinic lists; more or fewer clinics ran than last quarter.',
  C19: 'Both counts were checked one by one, and the share is as it stands.',
  C20: 'The counts were drawn again from the system; that they are equal is a coincidence.',
  // Thin on purpose: the figures were copied forward.
  C21: 'The figures are the same again.',
  '101-W1': 'The registry was being moved; the records that are missing have been sent since.',
  '102-W1': 'One record was still with the registry on the day of the extract.',
  '105-W1': 'Each removal was reviewed at the governance meeting; no common cause was found.',
  '105-W2':
    'The removals of the year were reviewed at the governance meeting; practice in theatre was changed.',
  '106-W1': 'Two programmes ran at new times, and more people than usual left early.',
  '109-W1': 'Measures are still on paper in two clinics and reach the system only in part.',
}
const CHECKED = 'The figures were checked against the source system by a second person, and are right.'

/** What is typed, with an explanation in every box in which the rules ask for one. */
export function explain(rulebook: Rulebook, current: QuarterlyReturn, typed: Typed, at: Date): Typed {
  const findings = draftFindings(rulebook, current, fillAll(current, typed), at)
  const asked = findings.filter(({ code }) => code === 'C22')
  const explanations = asked.map(({ at: box }) => {
    const warnings = findings.filter((each) => each.severity === 'warning' && explanationOf(each) === box)
    return [box, [...new Set(warnings.map(({ code }) => REASONS[code] ?? CHECKED))].join(' ')] as const
  })
  return { ...typed, ...Object.fromEntries(explanations) }
}

function fillAll(current: QuarterlyReturn, typed: Typed): Answers {
  const pages = returnPages<QuarterlyReturn>(framework)
  let filled = current
  for (const { code } of framework.sections)
    filled = valueOrThrow(fillWhole(pages, filled, code, { typed })).draft
  return filled.answers
}
