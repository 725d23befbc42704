import type { Actor } from '@/domain/access/actor'
import type { MessageKind, QueryKey } from '@/domain/queries/query'
import type { PostedAsking } from '@/domain/queries/posted-query-schema'
import { submitReturn } from '@/operations/submit-return'
import { raiseQuery } from '@/operations/raise-query'
import { writeMessage } from '@/operations/write-message'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { TINY_ZZ1, aTinyFrameworkReturn, registerSecondFramework } from '../../factories/second-framework'
import { ZZ1, checked, save, saveAll, valueOf } from '../returns/entering'

export const people = await registerOrganisations()
export const tiny = await registerSecondFramework(people)

/** A submitted return of ZZ1 under each framework. */
export async function submitBoth(): Promise<void> {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1), OPEN))
  for (const [section, typed] of Object.entries(aTinyFrameworkReturn))
    valueOf(await save(tiny.tinyLead, section, typed, TINY_ZZ1))
  valueOf(await submitReturn(tiny.tinyLead, await checked(tiny.tinyLead, TINY_ZZ1), OPEN))
}

export const QUESTION = 'Why did fewer patients complete the programme this quarter?'
export const ANSWER = 'Two members of staff were away for six weeks.'

export const after = (days: number) => new Date(OPEN.getTime() + days * 86_400_000)

/** What the form about a line of ZZ1 posts. */
export function posted(overrides: Partial<PostedAsking> = {}, key: ReturnKey = ZZ1): PostedAsking {
  const due = { 'due-day': '3', 'due-month': '11', 'due-year': '2026' }
  return { ...key, indicator: '106', version: 1, text: QUESTION, ...due, ...overrides }
}

export const ofTiny = (overrides: Partial<PostedAsking> = {}) =>
  posted({ indicator: 'seen', ...overrides }, TINY_ZZ1)

/** A query of its own, as this person raises it. */
export async function aQuery(actor: Actor, overrides: Partial<PostedAsking> = {}): Promise<QueryKey> {
  return valueOf(await raiseQuery(actor, posted(overrides), OPEN))
}

/** Writes a message after so many others. */
export function write(
  actor: Actor,
  key: QueryKey,
  kind: MessageKind,
  seen: number,
  text = ANSWER,
  { days = 1, dueDay = '10' } = {},
) {
  const due = [dueDay, '11', '2026'] as const
  const { framework, providerCode, number } = key
  return writeMessage(
    actor,
    { framework, providerCode, number, seen, message: { kind, text, due } },
    after(days),
  )
}
