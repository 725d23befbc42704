import type { z } from 'zod'
import { type Malformed, malformed } from '@/domain/forms/read-figure'
import { type Result, fail, ok } from '@/domain/result'
import { readForm } from './read-form'

/**
 * A form with a box for one file: what its schema has, and the file, null where none was chosen. As with any form, what our page
 * does not send is malformed: another file, or the box missing, given twice, or holding a text.
 */
export function readUpload<Schema extends z.ZodType>(
  form: FormData,
  box: string,
  schema: Schema,
): Result<{ readonly typed: z.output<Schema>; readonly file: File | null }, Malformed> {
  const [file, ...more] = form.getAll(box)
  if (!(file instanceof File) || more.length > 0) return fail(malformed)
  const rest = new FormData()
  for (const [name, value] of form) if (name !== box) rest.append(name, value)
  const typed = readForm(rest, schema)
  if (!typed.ok) return typed
  // A box in which nothing was chosen posts a file without a name or content.
  return ok({ typed: typed.value, file: file.size === 0 && file.name === '' ? null : file })
}
