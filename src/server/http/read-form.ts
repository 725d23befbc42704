import type { z } from 'zod'
import { type Malformed, malformed } from '@/domain/forms/read-figure'
import { type Result, fail, ok } from '@/domain/result'
import { noteSecurity } from '../security-events'

/** Begins what the web framework adds to a form so that it works without JavaScript. */
const OF_THE_FRAMEWORK = '$ACTION_'

/** The texts of a form's fields by their names. */
export type PostedFields = ReadonlyMap<string, readonly string[]>

/** What a form posted; null when a file stands in the place of a text. */
export function postedFields(form: FormData): PostedFields | null {
  const fields = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (typeof value !== 'string') return null
    if (!name.startsWith(OF_THE_FRAMEWORK)) fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

/**
 * A posted form as its schema has it. Anything that our page does not send is malformed: a field that is unknown, missing
 * or a file; one given twice could be checked as one and used as the other.
 */
export function readForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): Result<z.output<Schema>, Malformed> {
  const fields = postedFields(form)
  return fields ? parseFields(fields, schema) : refuseMalformed()
}

/** The same of some of the fields. */
export function parseFields<Schema extends z.ZodType>(
  fields: PostedFields,
  schema: Schema,
): Result<z.output<Schema>, Malformed> {
  const texts = [...fields].map(([name, [text, ...more]]) => [name, more.length > 0 ? null : text] as const)
  const parsed = schema.safeParse(Object.fromEntries(texts))
  return parsed.success ? ok(parsed.data) : refuseMalformed()
}

/** No page of ours sends it: it is told of in the log. */
export function refuseMalformed() {
  noteSecurity('malformed-form')
  return fail(malformed)
}
