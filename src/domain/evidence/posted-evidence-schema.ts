import { z } from 'zod'
import { slots } from '../declarations/declaration-boxes'
import { parseDeclarationId } from '../declarations/parse-declaration-id'
import { keySchema } from '../forms/posted-schema'

const fileId = z.union([z.literal(''), z.uuid()])
const ofDocument = {
  slot: z.enum(slots.map(String)).transform(Number),
  /** What a document had when the page was drawn, by its place: `standing3`; left out where it had nothing. */
  ...Object.fromEntries(slots.map((slot) => [`standing${slot}`, fileId.default('')])),
}

/** What the form for a file posts beside the file itself: for which document, and what each of them had. */
export const postedUploadSchema = z.strictObject(ofDocument).transform(toDocument)

/** A file of the provider's that a document has from now on; empty for none. */
export const postedChoiceSchema = z
  .strictObject({ declarationId: keySchema(parseDeclarationId), fileId, ...ofDocument })
  .transform(({ declarationId, fileId: chosen, ...posted }) => ({
    ...declarationId,
    ...{ fileId: chosen, ...toDocument(posted) },
  }))

function toDocument(posted: { readonly slot: number }) {
  const had = Object.entries(posted).find(([name]) => name === `standing${posted.slot}`)?.[1]
  return { slot: posted.slot, standing: typeof had === 'string' ? had : '' }
}
