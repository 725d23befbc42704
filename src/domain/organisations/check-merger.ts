import { sayIsoDay } from '../periods/format'
import { dayBefore } from './check-days'
import { type FieldFault } from './read-fields'
import type { OrganisationRecord, Register } from './register'

/** What keeps a provider from merging into another on a day: each at its box. The database refuses the same by itself. */
export function faultsOfMerger(
  { providers }: Register,
  record: OrganisationRecord,
  { successor, from }: { readonly successor?: string | undefined; readonly from?: string | undefined },
): readonly (FieldFault | null)[] {
  const into = providers.find(({ code }) => code === successor)
  return [
    faultOfSuccessor(providers, record, into),
    from === undefined ? null : faultOfDay(record, from),
    into && from !== undefined ? faultOfItsDays(into, from) : null,
  ]
}

type Into = Register['providers'][number]

function faultOfSuccessor(
  providers: readonly Into[],
  { code, successor }: OrganisationRecord,
  into: Into | undefined,
): FieldFault | null {
  const at = 'successor'
  if (successor)
    return {
      at,
      message: `It merges into ${successor.code} on ${sayIsoDay(successor.from)} already. It cannot merge twice`,
    }
  if (!into) return null
  if (into.code === code) return { at, message: 'A provider cannot merge into itself. Choose another' }
  if (!leadsTo(providers, into, code)) return null
  return {
    at,
    message: `${into.code} itself merged into ${code}, so this would go in a circle. Choose another`,
  }
}

/** Whether the successors of a provider lead to another. */
function leadsTo(providers: readonly Into[], start: Into, code: string): boolean {
  const seen = new Set<string>()
  for (let at: Into | undefined = start; at && !seen.has(at.code);) {
    seen.add(at.code)
    const next: string | null = at.successorCode
    if (next === code) return true
    at = providers.find((each) => each.code === next)
  }
  return false
}

function faultOfDay(
  { opened, closed, responsibilities, predecessors }: OrganisationRecord,
  from: string,
): FieldFault | null {
  const at = 'from'
  if (opened !== null && from <= opened)
    return { at, message: `This provider opened on ${sayIsoDay(opened)}. Enter a later day` }
  if (closed !== null && closed !== dayBefore(from))
    return {
      at,
      message: `This provider closed on ${sayIsoDay(closed)}. Enter the day after, or open it again first`,
    }
  const taken = predecessors.find((each) => each.from >= from)
  if (taken)
    return { at, message: `${taken.code} merges into it on ${sayIsoDay(taken.from)}. Enter a later day` }
  const later = responsibilities.find((each) => each.from >= from)
  if (!later) return null
  return {
    at,
    message: `${later.commissionerName} answers for it only from ${sayIsoDay(later.from)} on. Enter a later day`,
  }
}

function faultOfItsDays(into: Into, from: string): FieldFault | null {
  if (from < into.opened)
    return {
      at: 'from',
      message: `${into.code} opened on ${sayIsoDay(into.opened)}. Enter that day or a later one`,
    }
  if (into.closed === null || into.closed >= from) return null
  return {
    at: 'successor',
    message: `${into.code} closed on ${sayIsoDay(into.closed)}. Choose one that is open on that day`,
  }
}

/** Why there is no merger that could be withdrawn; null where there is one. What it gave others to see cannot be unseen. */
export function faultOfWithdrawal({ successor, today }: OrganisationRecord): string | null {
  if (!successor) return 'This provider does not merge into another, so there is nothing to withdraw'
  if (successor.from > today) return null
  return `The merger into ${successor.code} began on ${sayIsoDay(successor.from)}. It can no longer be withdrawn`
}
