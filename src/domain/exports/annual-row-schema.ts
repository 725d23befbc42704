import { z } from 'zod'
import type { Framework } from '../catalogue/framework'
import {
  areInOrder,
  codesOf,
  figureColumns,
  figuresOf,
  noFigures,
  nothing,
  sha256,
  text,
} from './figures-schema'

const quarters = z.int().min(0).max(4)

const submittedQuarter = z.strictObject({
  period: z.string().regex(/^\d{4}-\d{2}-Q[1-4]$/),
  state: z.enum(['value', 'nil', 'not-available', 'not-offered']),
  version: z.int().positive().describe('Number of the submission in force.'),
  definition_version: z.int().positive(),
  snapshot_sha256: sha256.describe('Of the whole submission, as its receipt shows it.'),
  reason: z.string().nullable().describe('Why figures are not available.'),
  explanation: z.string().nullable().describe("The provider's own words where a warning asked."),
})

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
  ...figureColumns,
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
  declaration: declaration.nullable().describe('Of a self-declared indicator, once it is signed.'),
  submissions: z
    .array(submittedQuarter)
    .max(4)
    .describe('The quarters received; only value and nil are pooled.'),
})

const noDeclaration = { status: nothing, declaration: nothing }
const ofQuarters = { ...noDeclaration, quarters, quarters_expected: quarters, coverage: z.string() }
const some = z.int().min(1).max(4)

/** Figures that were added up, of a line of which quarters have some. */
const added = { ...ofQuarters, state: z.literal('value'), quarters: some, quarters_expected: some }
const none = z.literal(0)
const withoutFigures = { ...ofQuarters, ...noFigures }
const declared = {
  ...noFigures,
  ...{ quarters: nothing, quarters_expected: nothing, coverage: nothing },
  submissions: z.array(submittedQuarter).max(0),
}

/** A row of a framework in each of the forms that it can have, and in no other: of an indicator that there is, in its own unit. */
export function annualRowSchema(framework: Framework) {
  const of = codesOf(framework)
  return z
    .union([
      row.extend({ indicator: of.share, ...added, ...figuresOf.share }),
      row.extend({ indicator: of.days, ...added, ...figuresOf.daysWithLimits }),
      row.extend({ indicator: of.days, ...added, ...figuresOf.days }),
      // Quarters have figures that must not be added up, which the notes say.
      row.extend({ indicator: of.lines, ...added, ...noFigures, notes: z.array(z.string()).min(1) }),
      row.extend({ indicator: of.lines, ...withoutFigures, state: z.enum(['missing', 'not-available']) }),
      row.extend({ indicator: of.lines, ...withoutFigures, state: z.literal('nil'), quarters: some }),
      row.extend({ indicator: of.lines, ...withoutFigures, state: z.literal('not-offered'), quarters: none }),
      row.extend({ indicator: of.lines, ...withoutFigures, state: z.literal('not-due'), quarters: none }),
      row.extend({
        ...{ indicator: of.declared, ...declared, declaration },
        ...{ state: z.literal('value'), status: z.enum(['Met', 'Not met']) },
      }),
      row.extend({
        ...{ indicator: of.declared, ...declared, ...noDeclaration },
        state: z.enum(['missing', 'not-due']),
      }),
    ])
    .refine(({ quarters: reported, quarters_expected: expected }) => (reported ?? 0) <= (expected ?? 0))
    .refine(areInOrder)
}

export type AnnualRowDocument = z.infer<typeof row>
