import type { z } from 'zod'
import type { Malformed } from '@/domain/forms/read-figure'
import { decodeText } from '@/domain/imports/decode-text'
import type { Fault } from '@/domain/imports/fault'
import { LARGEST_FILE } from '@/domain/imports/read-csv'
import { postedContentSchema, postedFileSchema } from '@/domain/organisations/importing/posted-import-schema'
import { type Result, fail, ok } from '@/domain/result'
import { readForm } from '@/server/http/read-form'
import { readUpload } from '@/server/http/read-upload'

/** A file that was chosen, null where none was; or what one said. */
type Chosen = { readonly file: File | null } | { readonly content: string }

/**
 * Reads the form of either step: a file that is chosen, beside what `chosen` has, or what one said, posted back as `keeping` has it. A
 * file is lost where somebody had to sign in first: it is then as if none was chosen.
 */
export function readTwoSteps<Chosen extends z.ZodType<object>, Kept extends z.ZodType<object>>(
  form: FormData,
  { last, chosen, keeping }: { readonly last: string; readonly chosen: Chosen; readonly keeping: Kept },
): Result<(z.output<Chosen> & { readonly file: File | null }) | z.output<Kept>, Malformed> {
  if (form.get('step') === last) return readForm(form, keeping)
  if (!form.has('file')) {
    const read = readForm(form, chosen)
    return read.ok ? ok({ ...read.value, file: null }) : read
  }
  const read = readUpload(form, 'file', chosen)
  return read.ok ? ok({ ...read.value.typed, file: read.value.file }) : read
}

/** The form of an import to the register or of people. */
export function readImport(form: FormData) {
  return readTwoSteps(form, { last: 'import', chosen: postedFileSchema, keeping: postedContentSchema })
}

/** The text of it, or why there is none. A browser ends the lines of what it posts back with CRLF. */
export async function contentOf(posted: Chosen): Promise<Result<string, readonly Fault[]>> {
  if ('content' in posted) return ok(posted.content)
  const { file } = posted
  if (!file) return refuse('Choose a file')
  if (file.size > LARGEST_FILE)
    return refuse('This file is larger than 1 MB. Split it into several files, each with the header')
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  return decoded.ok ? decoded : fail([decoded.failure])
}

function refuse(message: string): Result<never, readonly Fault[]> {
  return fail([{ line: 0, column: null, message }])
}
