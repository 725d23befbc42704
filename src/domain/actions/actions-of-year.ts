import { startOfDay } from '../periods/london'
import { type FinancialYear, firstDay, periodsOf } from '../periods/period'
import { type Action, isCarriedInto } from './action'

/** The actions that stand in a year: those that follow from it, and those that stood over from earlier ones. */
export function actionsOfYear(actions: readonly Action[], year: FinancialYear): readonly Action[] {
  const [first] = periodsOf(year)
  if (first === undefined) return []
  const begins = startOfDay(firstDay(first))
  return actions.filter((action) => action.year === year || isCarriedInto(action, year, begins))
}
