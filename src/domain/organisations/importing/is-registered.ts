import type { OrganisationRecord } from '../register'
import type { ImportContext, Planned, PlannedProvider } from './plan'

/** Whether all that a row says is registered already. */
export function isRegistered(planned: Planned, { register, records }: ImportContext): boolean {
  if (planned.kind === 'commissioner')
    return register.commissioners.some(({ code, name }) => code === planned.code && name === planned.name)
  const record = records.find(({ code }) => code === planned.code)
  if (!record) return false
  if (planned.kind === 'provider') return differences(planned, record).length === 0
  return record.responsibilities.some(
    (each) => each.commissionerCode === planned.commissioner && each.from === planned.from,
  )
}

/** The columns in which a row says something else of a provider than is registered. What a row leaves empty it does not say. */
export function differences(
  { name, region, opened, closed, answers, leads }: PlannedProvider,
  record: OrganisationRecord,
): readonly string[] {
  const isNamed = record.names.some((each) => each.name === name)
  const isAnswered =
    answers === null ||
    record.responsibilities.some(
      (each) => each.commissionerCode === answers.commissioner && each.from === answers.from,
    )
  const unknownLeads = leads.filter(
    (lead) => !record.leads.some((each) => each.side === lead.side && each.name === lead.name),
  )
  return [
    ...(isNamed ? [] : ['name']),
    ...(region === record.region ? [] : ['region']),
    ...(opened === record.opened ? [] : ['opened']),
    ...(closed === null || closed === record.closed ? [] : ['closed']),
    ...(isAnswered ? [] : ['commissioner']),
    ...unknownLeads.map(({ side }) => `${side}_lead`),
  ]
}
