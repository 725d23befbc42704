import { z } from 'zod'
import type { Boxes, Typed } from '@/domain/forms/read-boxes'
import type { Malformed } from '@/domain/forms/read-figure'
import { typedSchema } from '@/domain/forms/typed-schema'
import type { Field } from '@/domain/kinds/field'
import { type Result, ok } from '@/domain/result'
import { type PostedFields, parseFields, postedFields, refuseMalformed } from './read-form'

/**
 * What a page of boxes posted: its hidden fields as `schema` has them, and what was typed or chosen, by the names of the
 * boxes. Anything that our page does not send is malformed.
 */
export function readPageForm<Schema extends z.ZodType>(
  form: FormData,
  boxes: Boxes,
  schema: Schema,
): Result<z.output<Schema> & { readonly typed: Typed }, Malformed> {
  const fields = postedFields(form)
  if (!fields) return refuseMalformed()
  const typed = typedSchema(boxes).safeParse(readControls(fields, boxes))
  if (!typed.success) return refuseMalformed()
  const controls = new Set(Object.entries(boxes).flatMap(([at, field]) => namesOf(at, field)))
  const hidden = parseFields(new Map([...fields].filter(([name]) => !controls.has(name))), schema)
  return hidden.ok ? ok({ ...(hidden.value as z.output<Schema> & object), typed: typed.data }) : hidden
}

/** What a page was drawn from, as its hidden box brings it back, for a schema of hidden fields. */
export function baselineSchema(boxes: Boxes) {
  return z.string().transform(parseJson).pipe(typedSchema(boxes))
}

/** What the controls of the boxes hold; null where one that takes a single text holds several. */
function readControls(fields: PostedFields, boxes: Boxes): Record<string, string | string[]> | null {
  const typed = new Map<string, string | string[]>()
  for (const [at, field] of Object.entries(boxes)) {
    const posted = namesOf(at, field).map((name) => fields.get(name) ?? [])
    // Where nothing is ticked nothing is posted.
    if (field.type === 'choices') typed.set(at, [...new Set(posted.flat())])
    else if (posted.some((texts) => texts.length > 1)) return null
    else if (posted.some((texts) => texts.length > 0))
      typed.set(at, field.type === 'date' ? posted.map(([text = '']) => text) : (posted[0]?.[0] ?? ''))
  }
  return Object.fromEntries(typed)
}

/** A date is posted in three boxes. */
function namesOf(at: string, { type }: Field): readonly string[] {
  return type === 'date' ? ['day', 'month', 'year'].map((part) => `${at}-${part}`) : [at]
}

/** Undefined, which no schema takes, for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
