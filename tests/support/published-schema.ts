import { Ajv2020 } from 'ajv/dist/2020.js'
import type { DataValidationCxt } from 'ajv/dist/types/index.js'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { annualDocumentJsonSchema, annualDocumentSchema } from '@/domain/exports/annual-document-schema'

/** A validator of another house, told the one word that JSON Schema has not. */
const ajv = new Ajv2020()
ajv.addKeyword({
  keyword: 'notAbove',
  type: 'number',
  schemaType: 'string',
  compile: (whole: string) => (part: number, at?: DataValidationCxt) =>
    part <= Number((at?.parentData as Record<string, unknown>)[whole]),
})
const published = ajv.compile(annualDocumentJsonSchema([hsps1767]))

/** Whether a document is taken by the service, and by the schema that it publishes. */
export function isTakenByBoth(document: object): readonly [boolean, boolean] {
  return [annualDocumentSchema(hsps1767).safeParse(document).success, published(document)]
}
