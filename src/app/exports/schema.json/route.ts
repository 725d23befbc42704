import { frameworks } from '@/domain/catalogue'
import { annualDocumentJsonSchema } from '@/domain/exports/annual-document-schema'

/** What a year as one document looks like, made from the schema that it is checked with. It holds no figures. */
export function GET(): Response {
  return Response.json(annualDocumentJsonSchema(frameworks), {
    headers: { 'x-content-type-options': 'nosniff' },
  })
}
