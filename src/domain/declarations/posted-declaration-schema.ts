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

/** What the page posts on which a correction begins. The reason is as typed. */
export const postedCorrectionSchema = z
  .strictObject({ ...ofDeclaration, reason: z.string(), passphrase: posted.optionalText })
  .transform(({ declarationId, ...form }) => ({ ...declarationId, ...form }))

export type PostedCorrection = Omit<z.output<typeof postedCorrectionSchema>, 'passphrase'>
