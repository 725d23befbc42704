import { z } from 'zod'
import type { Framework } from '../catalogue/framework'
import { type AnnualRowDocument, annualRowSchema } from './annual-row-schema'
import { type QuarterRowDocument, quarterRowSchema } from './quarter-row-schema'

/** The annual export of a framework as one document. What is not there is null, never 0. */
export function annualDocumentSchema(framework: Framework): DocumentSchema {
  const made = schemas.get(framework) ?? makeSchema(framework)
  schemas.set(framework, made)
  return made
}

/** Building one takes as long as reading some hundred rows with it. */
const schemas = new WeakMap<Framework, DocumentSchema>()

type DocumentSchema = ReturnType<typeof makeSchema>

function makeSchema(framework: Framework) {
  return z.strictObject({
    format: z.literal(3),
    framework: z.literal(framework.code),
    basis: z.string(),
    catalogue_version: z.string(),
    year: z.string().regex(/^\d{4}-\d{2}$/),
    rows: z.array(annualRowSchema(framework)),
    quarters: z.array(quarterRowSchema(framework)),
  })
}

/** The document as it is written, before it is held against its forms. */
export type AnnualDocument = Omit<z.infer<DocumentSchema>, 'rows' | 'quarters'> & {
  readonly rows: readonly AnnualRowDocument[]
  readonly quarters: readonly QuarterRowDocument[]
}

/** The same of each framework as a JSON Schema, for whoever reads the document with another program. */
export function annualDocumentJsonSchema(frameworks: readonly Framework[]) {
  const documents = frameworks.map((each) => annualDocumentSchema(each))
  return z.toJSONSchema(documents.length === 1 && documents[0] ? documents[0] : z.union(documents))
}
