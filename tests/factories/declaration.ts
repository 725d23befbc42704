import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declaredIndicators } from '@/domain/catalogue/find'
import type { DeclaredIndicator } from '@/domain/catalogue/indicator'
import type { Declaration, DeclaredParts } from '@/domain/declarations/declaration'
import type { DeclarationTerms, SigningContext } from '@/domain/declarations/declaration-context'
import { type DeclaredContent, contentOf } from '@/domain/declarations/declared-content'
import type { Figures } from '@/domain/kinds/field'
import { type FinancialYear, addYears, financialYearOf, periodsOf } from '@/domain/periods/period'
import { exampleYearWindow } from '@/domain/periods/timetable'
import type { History } from '@/domain/returns/history'
import type { Line } from '@/domain/returns/quarterly-return'
import { aProfile } from './draft-return'
import { anEarlierReturn } from './history'
import { PERIOD } from './period'

/** The year that is declared while the quarter of the other factories is reported. */
export const YEAR: FinancialYear = addYears(financialYearOf(PERIOD), -1)

/** The day on which it is looked at: that of the other factories' stamp. */
export const TODAY = '2026-10-20'

/** By part, the boxes that differ; null makes a box blank, and a part that is null was never touched. */
export type PartChanges = Readonly<Record<string, Readonly<Record<string, string | null>> | null>>

/** A declaration of ZZ1 that could be signed as it stands: everything is Met, and three documents show it. */
export function aDeclaration({
  parts = {},
  ...overrides
}: Partial<Omit<Declaration, 'parts'>> & { readonly parts?: PartChanges } = {}): Declaration {
  return {
    framework: 'hsps-1767',
    providerCode: 'ZZ1',
    year: YEAR,
    state: 'draft',
    revision: 7,
    version: 0,
    parts: withChanges(everythingMet(), parts),
    entered: {},
    saved: null,
    editors: [],
    correction: null,
    ...overrides,
  }
}

/** What is known around it: everything is offered, and every quarter of the year was submitted with full figures. */
export function aDeclarationContext(overrides: Partial<SigningContext> = {}): SigningContext {
  return {
    ...theTerms(),
    window: exampleYearWindow(YEAR),
    extendedUntil: null,
    firstLate: null,
    ...overrides,
  }
}

function theTerms(): DeclarationTerms {
  return {
    framework,
    profile: aProfile(),
    quarters: theYearsQuarters(),
    lastYear: null,
    inForce: null,
    infected: [],
  }
}

/** The year's four quarters as submitted: full figures, changed line by line, in each quarter or as told for each. */
export function theYearsQuarters(...changes: readonly Readonly<Record<string, Partial<Line>>>[]): History {
  return periodsOf(YEAR).flatMap((period, index) =>
    anEarlierReturn(changes[index] ?? changes[0] ?? {}).map((line) => ({ ...line, period })),
  )
}

/** What was signed for the year before: everything Met, unless told otherwise. */
export function lastYearsContent(parts: PartChanges = {}): DeclaredContent {
  const { parts: entered } = aDeclaration({ parts })
  return contentOf(framework, addYears(YEAR, -1), aProfile(), entered)
}

/** What was signed for this year, before it is corrected: everything Met, unless told otherwise. */
export function signedContent(parts: PartChanges = {}): DeclaredContent {
  return contentOf(framework, YEAR, aProfile(), aDeclaration({ parts }).parts)
}

/** An indicator that is Not met, with an action of its own that somebody will do in time. */
export function notMet(code: string, overrides: Readonly<Record<string, string | null>> = {}): PartChanges {
  const action = { action: `Write what ${code} asks for`, owner: 'Service lead', due: '2026-12-31' }
  return { [code]: { status: 'not-met', ...action, ...overrides } }
}

function everythingMet(): DeclaredParts {
  const indicators = declaredIndicators(YEAR, framework).map((indicator) => [indicator.code, met(indicator)])
  return { documents: theDocuments(), ...(Object.fromEntries(indicators) as DeclaredParts) }
}

/** The documents by their place: an operational policy, the annual report of the year, and minutes that nobody cites. */
function theDocuments(): Figures {
  return {
    ...{ type1: 'operational-policy', title1: 'Pain service policy', version1: '3.1', dated1: '2025-02-10' },
    ...{ type2: 'annual-report', title2: 'Annual report', version2: '1', dated2: '2026-03-31' },
    ...{ covers2: YEAR, type3: 'other', title3: 'Minutes', version3: '2', dated3: '2026-01-20' },
  }
}

const SLOT_OF: Readonly<Record<string, number>> = { 'operational-policy': 1, 'annual-report': 2 }
const MEETINGS = ['2025-05-14', '2025-09-30', '2025-10-01', '2026-03-31']

function met({ criteria, evidenceRequired, meetings }: DeclaredIndicator): Figures {
  const ticked = criteria.filter(({ mandatory }) => mandatory).map(({ id }) => id)
  const cited = evidenceRequired.flatMap(([type]) => (type ? [[`cites${SLOT_OF[type]}`, 'Section 4']] : []))
  const held = meetings ? MEETINGS.map((day, index) => [`meeting${index + 1}`, day]) : []
  return {
    status: 'met',
    criteria: ticked.join(';'),
    ...(Object.fromEntries([...cited, ...held]) as Figures),
  }
}

function withChanges(parts: DeclaredParts, changes: PartChanges): DeclaredParts {
  const changed = Object.entries(changes).map(([part, boxes]) => {
    const all = Object.entries(boxes === null ? {} : { ...parts[part], ...boxes })
    return [part, Object.fromEntries(all.filter(([, figure]) => figure !== null))] as const
  })
  return { ...parts, ...(Object.fromEntries(changed) as DeclaredParts) }
}
