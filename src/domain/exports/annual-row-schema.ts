import { z } from 'zod'

const count = z.int().nonnegative()
const quarters = z.int().min(0).max(4)
const nothing = z.null()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const secondShare = z.strictObject({
  label: z.string(),
  part: z.int().nonnegative(),
  whole: z.int().positive(),
  quarters: z.int().positive().describe('Quarters that gave all its boxes; the share rests on no other.'),
})

const submittedQuarter = z.strictObject({
  period: z.string().regex(/^\d{4}-\d{2}-Q[1-4]$/),
  state: z.enum(['value', 'nil', 'not-available', 'not-offered']),
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

/** What stands in every row. */
const row = z.strictObject({
  year: z.string().regex(/^\d{4}-\d{2}$/),
  provider: z.string().min(1),
  indicator: z.string().min(1),
  definition_version: z.int().positive(),
  state: z.enum(['value', 'missing', 'not-available', 'nil', 'not-offered', 'not-due']),
  numerator: count.nullable().describe('Sum over the quarters; of a waiting time, total days.'),
  denominator: count.nullable().describe('Sum over the quarters; of a waiting time, patients.'),
  paired: count.nullable(),
  estimate: z
    .number()
    .nonnegative()
    .nullable()
    .describe('A share from 0 to 1, or mean days, to six decimals.'),
  lower: z.number().nonnegative().nullable(),
  upper: z.number().nonnegative().nullable(),
  quarters: quarters.nullable().describe('Quarters reported with figures or nil.'),
  quarters_expected: quarters
    .nullable()
    .describe(
      'Four, less those in which the line was not offered or the provider was not asked for it. One to come is expected.',
    ),
  status: z.enum(['Met', 'Not met']).nullable(),
  data_source: z.string(),
  domains: z.string(),
  cqc: z.string(),
  coverage: text.describe('On how many quarters the row rests, in words.'),
  note: text.describe('What the figure must not be taken for.'),
  title: z.string(),
  method: z.string().nullable().describe('Name and version of the method behind the estimate.'),
  notes: z.array(z.string()).describe('What must be known to read the figure, or why there is none.'),
  second_shares: z.array(secondShare),
  declaration: declaration.nullable().describe('Of a self-declared indicator, once it is signed.'),
  submissions: z
    .array(submittedQuarter)
    .max(4)
    .describe('The quarters received; only value and nil are pooled.'),
})

const noFigures = {
  ...{ numerator: nothing, denominator: nothing, paired: nothing, estimate: nothing, lower: nothing },
  ...{ upper: nothing, method: nothing, second_shares: z.array(secondShare).max(0) },
}
const noDeclaration = { status: nothing, declaration: nothing }
const ofQuarters = { ...noDeclaration, quarters, quarters_expected: quarters, coverage: z.string() }
const none = z.literal(0)

/** Figures that were added up, of a line of which quarters have some. */
const added = {
  ...ofQuarters,
  ...{ state: z.literal('value'), quarters: z.int().min(1).max(4), quarters_expected: z.int().min(1).max(4) },
  ...{ numerator: count, denominator: count.positive() },
}
const share = z.number().min(0).max(1)
const shares = { ...added, method: z.literal('wilson-95/1'), estimate: share, lower: share, upper: share }
const days = z.number().nonnegative()
const mean = { ...added, paired: nothing, estimate: days }

const withoutFigures = { ...ofQuarters, ...noFigures }
const declared = {
  ...noFigures,
  ...{ quarters: nothing, quarters_expected: nothing, coverage: nothing },
  submissions: z.array(submittedQuarter).max(0),
}

/** A row in each of the forms that it can have, and in no other. */
export const annualRowSchema = z
  .union([
    row.extend(shares),
    row.extend({ ...mean, method: z.literal('t-95/1'), lower: days, upper: days }),
    row.extend({ ...mean, method: z.literal('mean/1'), lower: nothing, upper: nothing }),
    // Quarters have figures that must not be added up, which the notes say.
    row.extend({ ...added, ...noFigures, notes: z.array(z.string()).min(1) }),
    row.extend({ ...withoutFigures, state: z.enum(['missing', 'not-available']) }),
    row.extend({ ...withoutFigures, state: z.literal('nil'), quarters: z.int().min(1).max(4) }),
    row.extend({ ...withoutFigures, state: z.literal('not-offered'), quarters: none }),
    row.extend({ ...withoutFigures, state: z.literal('not-due'), quarters: none }),
    row.extend({ ...declared, state: z.literal('value'), status: z.enum(['Met', 'Not met']), declaration }),
    row.extend({ ...declared, ...noDeclaration, state: z.enum(['missing', 'not-due']) }),
  ])
  .refine(({ quarters: reported, quarters_expected: expected }) => (reported ?? 0) <= (expected ?? 0))
  .refine(
    ({ lower, estimate, upper }) => (lower ?? 0) <= (estimate ?? 0) && (estimate ?? 0) <= (upper ?? Infinity),
  )

export type AnnualRowDocument = z.infer<typeof row>
