import type { Actor } from '@/domain/access/actor'
import type { ReceivedFile } from '@/domain/evidence/evidence-file'
import type { UploadRefusal } from '@/domain/evidence/upload-refusal'
import type { Result } from '@/domain/result'

/** What a form for a file is about. */
export interface UploadSubject {
  /** Where the page is that has the form; with what came of it, where it was posted without JavaScript. */
  readonly pageHref: (came: { readonly refused?: UploadRefusal; readonly fields: Fields }) => string
  /** Whether somebody may upload here, asked before anything of the file is read. */
  readonly may: (actor: Actor) => Promise<boolean>
  /** Records whose file it is, in a transaction of its own, after asking again who may. */
  readonly attach: (
    actor: Actor,
    fields: Fields,
    received: ReceivedFile,
  ) => Promise<Result<unknown, UploadRefusal | 'not-found'>>
}

export type Fields = ReadonlyMap<string, string>
