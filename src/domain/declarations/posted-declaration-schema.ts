import { z } from 'zod'
import {
  idempotencyKeySchema,
  keySchema,
  optionalTextSchema,
  revisionSchema,
  sha256Schema,
  tickedSchema,
} from '../forms/posted-schema'
import { parseDeclarationId } from './parse-declaration-id'

/** The declaration that a form is about, and the lock number of what its page was drawn from. */
const ofDeclaration = { declarationId: keySchema(parseDeclarationId), revision: revisionSchema }

/** What the page posts on which an executive signs. Name and role are as typed. */
export const postedSignatureSchema = z
  .strictObject({
    ...ofDeclaration,
    idempotencyKey: idempotencyKeySchema,
    /** Hash of what the person was shown. */
    contentSha256: sha256Schema,
    signedName: z.string(),
    signedRole: z.string(),
    agreed: tickedSchema,
    passphrase: optionalTextSchema,
  })
  .transform(({ declarationId, signedName: name, signedRole: role, ...posted }) => ({
    ...declarationId,
    ...posted,
    ...{ name, role },
  }))

export type SigningForm = z.output<typeof postedSignatureSchema>

/** What a signature itself needs of it. */
export type PostedDeclaration = Omit<SigningForm, 'passphrase'>

/** What the page posts on which a correction begins. The reason is as typed. */
export const postedCorrectionSchema = z
  .strictObject({ ...ofDeclaration, reason: z.string(), passphrase: optionalTextSchema })
  .transform(({ declarationId, ...posted }) => ({ ...declarationId, ...posted }))

export type PostedCorrection = Omit<z.output<typeof postedCorrectionSchema>, 'passphrase'>
