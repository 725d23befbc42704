import { z } from 'zod'
import { type AnnualRowDocument, annualRowSchema } from './annual-row-schema'

/** The annual export as one document. What is not there is null, never 0. */
export const annualDocumentSchema = z.strictObject({
  format: z.literal(2),
  framework: z.string(),
  basis: z.string(),
  catalogue_version: z.string(),
  year: z.string().regex(/^\d{4}-\d{2}$/),
  rows: z.array(annualRowSchema),
})

/** The document as it is written, before it is held against its forms. */
export type AnnualDocument = Omit<z.infer<typeof annualDocumentSchema>, 'rows'> & {
  readonly rows: readonly AnnualRowDocument[]
}

/** The same as a JSON Schema, for whoever reads the document with another program. */
export function annualDocumentJsonSchema() {
  return z.toJSONSchema(annualDocumentSchema)
}
