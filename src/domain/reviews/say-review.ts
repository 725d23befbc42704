import type { DeclaredIndicator } from '../catalogue/indicator'
import type { CriterionJudgement, Grade, Judgement, SurveillanceOutcome } from './review'

export const judgementNames: Readonly<Record<Judgement, string>> = {
  agreed: 'Agreed',
  asked: 'Asked about',
  disagreed: 'Not agreed',
}

/** The grades, the heaviest first. */
export const gradeNames: Readonly<Record<Grade, string>> = {
  'immediate-risk': 'Immediate risk',
  'serious-concern': 'Serious concern',
  concern: 'Concern',
  'good-practice': 'Good practice',
}

export const outcomeNames: Readonly<Record<SurveillanceOutcome, string>> = {
  routine: 'Routine surveillance',
  enhanced: 'Enhanced surveillance',
  intensive: 'Intensive surveillance',
}

/** What each outcome means for the provider, in a sentence. */
export const outcomeMeanings: Readonly<Record<SurveillanceOutcome, string>> = {
  routine: 'Quarterly returns and next year’s declaration, as for every service.',
  enhanced: 'As routine, and the commissioner follows the findings with you until they are closed.',
  intensive: 'As enhanced, and the commissioner meets you until the risk is under control.',
}

/** What a criterion of an indicator says; its id where the catalogue no longer has it. */
export function criterionText(indicator: Pick<DeclaredIndicator, 'criteria'> | null, id: string): string {
  return indicator?.criteria.find((criterion) => criterion.id === id)?.text ?? id
}

/** Each criterion with what was made of it: `The meetings covered audit review: Not agreed. Minutes are missing.` */
export function sayByCriterion(
  indicator: Pick<DeclaredIndicator, 'criteria'> | null,
  byCriterion: readonly CriterionJudgement[],
): readonly string[] {
  return byCriterion.map(
    ({ criterion, judgement, reason }) =>
      `${criterionText(indicator, criterion)}: ${judgementNames[judgement]}${reason === null ? '' : `. ${reason}`}`,
  )
}
