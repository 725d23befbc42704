import { z } from 'zod'
import type { Field } from '../kinds/field'
import type { Boxes, Typed } from './read-boxes'
import type { TypedBox } from './read-figure'

/**
 * What may be typed or chosen on a page of these boxes, and nothing else: an unknown box, a choice that is not offered and
 * several answers where one is asked are no form of ours. Whether a text is a figure is for the reading to say.
 */
export function typedSchema(boxes: Boxes): z.ZodType<Typed> {
  const shape = Object.entries(boxes).map(([at, field]) => [at, schemaOf(field).optional()] as const)
  return z
    .strictObject(Object.fromEntries(shape))
    .transform((typed) =>
      Object.fromEntries(
        Object.entries(typed).flatMap(([at, box]): [string, TypedBox][] =>
          box === undefined ? [] : [[at, box]],
        ),
      ),
    )
}

function schemaOf(field: Field): z.ZodType<TypedBox> {
  switch (field.type) {
    case 'choice':
      return choiceOf(field.options)
    case 'choices':
      return z.array(choiceOf(field.options))
    case 'date':
      return z.union([z.string(), z.array(z.string()).length(3)])
    default:
      return z.string()
  }
}

/** Nothing chosen is the empty text. */
function choiceOf(options: readonly { readonly value: string }[]): z.ZodType<string> {
  return z.enum(['', ...options.map(({ value }) => value)])
}
