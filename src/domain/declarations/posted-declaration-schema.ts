import { z } from 'zod'
import { keySchema, posted } from '../forms/posted-schema'
import { parseDeclarationId } from './parse-declaration-id'

/** The declaration that a form is about, and the lock number of what its page was drawn from. */
const ofDeclaration = { declarationId: keySchema(parseDeclarationId), revision: posted.revision }

/** What the page posts on which an executive signs. Name and role are as typed. */
export const postedSignatureSchema = z
  .strictObject({
    ...ofDeclaration,
    idempotencyKey: posted.idempotencyKey,
    /** Hash of what the person was shown. */
    contentSha256: posted.sha256,
    signedName: z.string(),
    signedRole: z.string(),
    agreed: posted.ticked,
    passphrase: posted.optionalText,
  })
  .transform(({ declarationId, signedName: name, signedRole: role, ...form }) => ({
    ...declarationId,
    ...form,
    ...{ name, role },
  }))

export type SigningForm = z.output<typeof postedSignatureSchema>

/** What a signature itself needs of it. */
export type PostedDeclaration = Omit<SigningForm, 'passphrase'>

/** What the page posts on which a correction begins or is withdrawn. The reason is as typed. */
export const postedCorrectionSchema = z
  .strictObject({
    ...ofDeclaration,
    reason: z.string(),
    decision: z.enum(['', 'withdrawn']).default(''),
    passphrase: posted.optionalText,
  })
  .transform(({ declarationId, ...form }) => ({ ...declarationId, ...form }))

/** What a correction itself needs of it. */
export type PostedCorrection = Omit<z.output<typeof postedCorrectionSchema>, 'decision' | 'passphrase'>

/** What the check page posts when somebody tells those who sign that a declaration is ready. */
export const postedReadySchema = z
  .strictObject(ofDeclaration)
  .transform(({ declarationId, ...form }) => ({ ...declarationId, ...form }))

/** What the page posts on which whoever would sign hands a declaration back. The comment is as typed. */
export const postedBackSchema = z
  .strictObject({ ...ofDeclaration, comment: z.string() })
  .transform(({ declarationId, ...form }) => ({ ...declarationId, ...form }))
