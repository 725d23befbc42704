import { z } from 'zod'
import { keySchema, posted } from '../forms/posted-schema'
import { parseActionId } from './action-id'
import type { TypedEntry } from './read-entry'

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
const optionalNumber = z.union([z.literal('').transform(() => null), number]).default(null)

const boxes = {
  text: posted.optionalText,
  owner: posted.optionalText,
  'due-day': posted.optionalText,
  'due-month': posted.optionalText,
  'due-year': posted.optionalText,
}

/** What opens an action: of which provider, and what it follows from; neither a query nor a finding: what the provider saw itself. */
export const postedOpeningSchema = z.strictObject({
  framework: z.string(),
  providerCode: z.string(),
  query: optionalNumber,
  finding: optionalNumber,
  year: posted.optionalText,
  indicator: posted.optionalText,
  target: posted.optionalText,
  ...boxes,
})
export type PostedOpening = z.output<typeof postedOpeningSchema>

/** What is entered about one; `seen` is how many entries stood there when the page was drawn. */
export const postedEntrySchema = z
  .strictObject({
    action: keySchema(parseActionId),
    seen: number,
    kind: z.enum(['', 'progress', 'completed', 'reopened']).default(''),
    extent: z.enum(['', 'met', 'partially-met', 'not-met']).default(''),
    evidence: posted.optionalText,
    said: posted.optionalText,
    did: posted.optionalText,
    ...boxes,
  })
  .transform(({ action: key, ...rest }) => ({ ...rest, ...key }))
export type PostedEntry = z.output<typeof postedEntrySchema>

/** The boxes of a form as an entry that was typed. */
export function typedOf(
  boxesOf: Pick<PostedEntry, 'text' | 'owner' | 'due-day' | 'due-month' | 'due-year'> &
    Partial<Pick<PostedEntry, 'extent' | 'evidence' | 'said' | 'did'>>,
  kind: TypedEntry['kind'],
): TypedEntry {
  const { text, owner, extent = '', evidence = '', said = '', did = '' } = boxesOf
  const due = [boxesOf['due-day'], boxesOf['due-month'], boxesOf['due-year']] as const
  return { kind, text, owner, due, extent, evidence, said, did }
}
