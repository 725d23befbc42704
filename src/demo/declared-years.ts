import { type FinancialYear, addYears } from '@/domain/periods/period'
import type { DeclaredYear, TypedPart } from './enter-declarations'

/** Two years of two providers: one that put right what was missing, one that is late and repeats itself. */
export function declaredYears(lastYear: FinancialYear): readonly DeclaredYear[] {
  return [...putRight(lastYear), ...lateAgain(lastYear)]
}

function putRight(lastYear: FinancialYear): readonly DeclaredYear[] {
  const action = 'Add a question about helpful information to the survey that every patient receives.'
  const promised = { action, owner: 'Patient experience lead', due: `30/9/${endOf(addYears(lastYear, -1))}` }
  const comment = 'The survey has asked whether the information was helpful since October.'
  return [
    {
      key: { providerCode: 'ZZ1', year: addYears(lastYear, -1) },
      differences: { '203': { criteria: ['care-plan'], status: 'not-met', ...promised } },
      signedOn: [6, 16],
    },
    { key: { providerCode: 'ZZ1', year: lastYear }, differences: { '203': { comment } }, signedOn: [6, 22] },
  ]
}

/** The first was signed after its deadline. The second is overdue, and promises again what was promised before. */
function lateAgain(lastYear: FinancialYear): readonly DeclaredYear[] {
  const before = addYears(lastYear, -1)
  return [
    {
      key: { providerCode: 'ZZ2', year: before },
      differences: { '006': notResearched(before) },
      signedOn: [7, 9],
    },
    {
      key: { providerCode: 'ZZ2', year: lastYear },
      differences: { '006': notResearched(lastYear) },
      untouched: ['005', '007'],
    },
  ]
}

function notResearched(year: FinancialYear): TypedPart {
  const action = 'Join a study with another centre.'
  return {
    criteria: ['individual-audit', 'collaborative-audit'],
    status: 'not-met',
    ...{ action, owner: 'Research lead', due: `31/12/${endOf(year)}` },
  }
}

/** The calendar year in which a financial year ends. */
function endOf(year: FinancialYear): number {
  return Number(year.slice(0, 4)) + 1
}
