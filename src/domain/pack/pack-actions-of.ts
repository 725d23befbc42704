import { type Action, standingOf } from '../actions/action'
import { actionsOfYear } from '../actions/actions-of-year'
import type { Escalation } from '../actions/escalation'
import { saySource } from '../actions/say-action'
import { compareNaturally } from '../natural-order'
import { londonDate } from '../periods/london'
import { type FinancialYear, isoDate } from '../periods/period'
import type { FileOfAction, PackAction, PackAim } from './pack-actions'

/** Who was told that an action is overdue. */
interface Told {
  readonly providerCode: string
  readonly number: number
  readonly who: Escalation
}

const WHO: Readonly<Record<Escalation, string>> = {
  provider: 'the provider',
  commissioner: 'its commissioner',
  national: 'the national team',
}

/** What else a pack says of actions: who was told of them, and what was uploaded for them. */
interface Around {
  readonly told: readonly Told[]
  readonly files: readonly FileOfAction[]
}

/** The actions that stand in a year as its pack has them, in the order of providers and numbers. */
export function packActionsOf(
  actions: readonly Action[],
  { told, files }: Around,
  year: FinancialYear,
): readonly PackAction[] {
  return inOrder(actionsOfYear(actions, year)).map((action) => {
    const { what, owner, dueOn, completed } = standingOf(action)
    const { providerCode, number, source, entries } = action
    const toldOf = told.filter((each) => each.providerCode === providerCode && each.number === number)
    const own = files.filter((each) => each.provider === providerCode && each.number === number)
    const who = [...new Set(toldOf.map((each) => WHO[each.who]))]
    return {
      ...{ provider: providerCode, number, source: source.kind, from: fromOf(action) },
      ...{ what, owner, due: dueOn, extentMet: completed?.extent ?? null },
      detail: entries.at(-1)?.kind === 'opened' ? null : (entries.at(-1)?.text ?? null),
      completedOn: completed && isoDate(londonDate(completed.at)),
      escalatedTo: who.length > 0 ? who.join(', ') : null,
      carriedFrom: action.year === year ? null : action.year,
      files: own.map(({ file }) => file),
    }
  })
}

/** As every other list of a pack has its providers. */
function inOrder(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted(
    (left, right) => compareNaturally(left.providerCode, right.providerCode) || left.number - right.number,
  )
}

function fromOf({ source, year }: Action): string | null {
  return source.kind === 'own' && source.indicator === null ? null : saySource(source, year)
}

/** The figures at which those actions aim, beside what each came to in the year. */
export function packAimsOf(
  actions: readonly Action[],
  year: FinancialYear,
): readonly Omit<PackAim, 'latest'>[] {
  return inOrder(actionsOfYear(actions, year)).flatMap((action) => {
    const { aim, providerCode: provider } = action
    if (!aim) return []
    const { indicator, target, baseline } = aim
    return [{ provider, indicator, baseline: baseline?.value ?? null, target, by: standingOf(action).dueOn }]
  })
}
