import type { Framework } from '../catalogue/framework'
import type { VersionedLine } from './versioned-line'
import { type FinancialYear, type Period, firstDay, isoDate, lastDay, periodsOf } from '../periods/period'
import { type ServiceRecord, nameOver, ownDeadline } from '../returns/service-record'
import type { PackAim } from './pack-actions'
import type { PackDeclaration, PackDocument } from './pack-declaration'
import type { PackSubmission } from './pack-inputs'
import type { PackScope, YearPack } from './year-pack'

/** What others add to a year, and what is drawn as it is. */
export type PackLists = Pick<YearPack, 'reviews' | 'findings' | 'outcomes' | 'actions' | 'thresholds'> & {
  /** What they came to in the year is worked out with its rows. */
  readonly aims: readonly Omit<PackAim, 'latest'>[]
  /** Files that were given for the documents of declarations. */
  readonly files: readonly (Pick<PackDocument, 'provider' | 'slot'> & {
    readonly file: NonNullable<PackDocument['file']>
  })[]
}

export const noLists: PackLists = {
  reviews: [],
  findings: [],
  outcomes: [],
  actions: [],
  aims: [],
  thresholds: [],
  files: [],
}

/** Everything that the pack of a year is worked out from: whoever has the same facts comes to the same pack. */
export interface YearFacts {
  readonly framework: Framework
  readonly year: FinancialYear
  readonly scope: Omit<PackScope, 'providers'>
  /** What is recorded of each provider, as far as it concerns the year. */
  readonly records: ReadonlyMap<string, ServiceRecord>
  readonly calendar: YearCalendar
  /** Submitted lines of the versions in force. */
  readonly lines: readonly VersionedLine[]
  readonly submissions: readonly PackSubmission[]
  readonly declarations: readonly PackDeclaration[]
  readonly lists: PackLists
}

/** When what is owed for a year is due, and what of that is over. */
export interface YearCalendar {
  /** The first quarter that ever had a window; undefined where none has. */
  readonly since: Period | undefined
  /** By quarter, and by year for its declaration; what has no window is absent. */
  readonly deadlines: ReadonlyMap<string, Date>
  /** A moment by which the same deadlines were over as by the one at which it was judged, and the same one until the next is over. */
  readonly judgedAt: Date
}

/** The calendar of a year as it is judged at a moment, from all deadlines and what providers were given beyond them. */
export function calendarOf(
  year: FinancialYear,
  all: ReadonlyMap<string, Date>,
  records: ReadonlyMap<string, ServiceRecord>,
  at: Date,
): YearCalendar {
  const keys = keysOf(year)
  const deadlines = new Map([...all].filter(([key]) => keys.includes(key)))
  const own = [...records.values()].flatMap((record) =>
    keys.flatMap((key) => ownDeadline(record, key, deadlines.get(key) ?? null) ?? []),
  )
  const over = [...deadlines.values(), ...own]
    .map((each) => each.getTime())
    .filter((each) => each < at.getTime())
  const since = [...all.keys()].filter((key) => key.includes('-Q')).toSorted()[0] as Period | undefined
  return { since, deadlines, judgedAt: new Date(over.reduce((last, each) => Math.max(last, each + 1), 0)) }
}

/** What of a record concerns a year: nothing that is recorded of a later one changes it. */
export function recordOfYear(record: ServiceRecord, year: FinancialYear): ServiceRecord {
  const quarters = periodsOf(year)
  const [first = '', last = ''] = [quarters[0], quarters.at(-1)].map((period) => period ?? '')
  const [from, to] = [isoDate(firstDay(first as Period)), isoDate(lastDay(last as Period))]
  const name = nameOver(record, quarters)
  return {
    days: record.days
      .filter((stretch) => stretch.from <= to && (stretch.to === null || stretch.to >= from))
      .map((stretch) => ({ ...stretch, to: stretch.to !== null && stretch.to > to ? null : stretch.to })),
    profile: record.profile
      .filter(({ fromPeriod }) => fromPeriod <= last)
      .map(({ offering, fromPeriod, status, reportedBy }) => ({ offering, fromPeriod, status, reportedBy })),
    extended: new Map([...(record.extended ?? [])].filter(([key]) => keysOf(year).includes(key))),
    names: name === null ? [] : [{ name, from }],
    answersNow: null,
    region: record.region ?? null,
    leads: record.leads ?? [],
  }
}

function keysOf(year: FinancialYear): readonly string[] {
  return [...periodsOf(year), year]
}
