import type { Malformed } from '@/domain/forms/read-figure'
import { postedHistoryFileSchema, postedHistorySchema } from '@/domain/history/posted-history-schema'
import { type Result, ok } from '@/domain/result'
import { readForm } from '@/server/http/read-form'
import { readUpload } from '@/server/http/read-upload'

interface About {
  readonly framework: string
  readonly providerCode: string
  readonly source: string
}

/** A file that was chosen, or what one said, posted back. */
export type PostedHistory = About &
  (
    | { readonly step: 'check'; readonly file: File | null }
    | { readonly step: 'vouch'; readonly content: string; readonly seen: string; readonly passphrase: string }
  )

/** The form of either step. A file is lost where somebody had to sign in first: it is then as if none was chosen. */
export function readHistoryForm(form: FormData): Result<PostedHistory, Malformed> {
  if (form.get('step') === 'vouch') return readForm(form, postedHistorySchema)
  if (!form.has('file')) {
    const read = readForm(form, postedHistoryFileSchema)
    return read.ok ? ok({ ...read.value, file: null }) : read
  }
  const read = readUpload(form, 'file', postedHistoryFileSchema)
  return read.ok ? ok({ ...read.value.typed, file: read.value.file }) : read
}
