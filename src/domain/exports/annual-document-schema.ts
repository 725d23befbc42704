import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative().nullable()
const figure = z.number().nonnegative().nullable()
const quarters = z.int().min(0).max(4).nullable()
const states = ['value', 'missing', 'not-available', 'nil', 'not-offered', 'not-due'] as const

const secondShare = z.strictObject({
  label: z.string(),
  part: z.int().nonnegative(),
  whole: z.int().positive(),
  quarters: z.int().positive().describe('Quarters that gave all its boxes; the share rests on no other.'),
})

const submittedQuarter = z.strictObject({
  period: z.string().regex(/^\d{4}-\d{2}-Q[1-4]$/),
  state: z.enum(states).exclude(['missing', 'not-due']),
  version: z.int().positive().describe('Number of the submission in force.'),
  definition_version: z.int().positive(),
  snapshot_sha256: sha256.describe('Of the whole submission, as its receipt shows it.'),
  reason: z.string().nullable().describe('Why figures are not available.'),
  explanation: z.string().nullable().describe("The provider's own words where a warning asked."),
})

const text = z.string().nullable()

const declaration = z.strictObject({
  version: z.int().positive().describe('Number of the signed version in force.'),
  snapshot_sha256: sha256.describe('Of the whole declaration, as its receipt shows it.'),
  criteria: z.array(
    z.strictObject({ id: z.string(), text: z.string(), mandatory: z.boolean(), holds: z.boolean() }),
  ),
  documents: z.array(
    z.strictObject({
      ...{ type: text, title: text, version: text, dated: text },
      year: text.describe('The year that an annual report is about.'),
      cited_at: z.string().describe('Section or page.'),
    }),
  ),
  meetings: z.array(z.string()),
  ...{ comment: text, action: text, owner: text, due: text, explanation: text },
})

const row = z.strictObject({
  year: z.string(),
  provider: z.string(),
  indicator: z.string(),
  definition_version: z.int().positive(),
  state: z.enum(states),
  numerator: count.describe('Sum over the quarters; of a waiting time, total days.'),
  denominator: count.describe('Sum over the quarters; of a waiting time, patients.'),
  paired: count,
  estimate: figure.describe('A share from 0 to 1, or mean days, to six decimals.'),
  lower: figure,
  upper: figure,
  quarters: quarters.describe('Quarters reported with figures or nil.'),
  quarters_expected: quarters.describe(
    'Four, less those in which the line was not offered or the provider was not asked for it. One to come is expected.',
  ),
  status: z.enum(['Met', 'Not met']).nullable(),
  data_source: z.string(),
  domains: z.string(),
  cqc: z.string(),
  title: z.string(),
  method: z.string().nullable().describe('Name and version of the method behind the estimate.'),
  notes: z.array(z.string()).describe('What must be known to read the figure, or why there is none.'),
  second_shares: z.array(secondShare),
  declaration: declaration.nullable().describe('Of a self-declared indicator, once it is signed.'),
  submissions: z.array(submittedQuarter).describe('The quarters received; only value and nil are pooled.'),
})

/** The annual export as one document. What is not there is null, never 0. */
export const annualDocumentSchema = z.strictObject({
  format: z.literal(1),
  framework: z.string(),
  basis: z.string(),
  catalogue_version: z.string(),
  year: z.string(),
  rows: z.array(row),
})

export type AnnualDocument = z.infer<typeof annualDocumentSchema>

/** The same as a JSON Schema, for whoever reads the document with another program. */
export function annualDocumentJsonSchema() {
  return z.toJSONSchema(annualDocumentSchema)
}
