import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { sayPeriod } from '../periods/format'
import { type Period, addQuarters } from '../periods/period'
import { type ProfileChange, withRecords } from './profile-form'
import { type Answers, type ReturnKey, returnId } from './quarterly-return'
import { sayOffering } from './say-offering'
import { type ServiceProfile, isApplicable, offeringIn } from './service-profile'
import { type ResolvedLine, resolveLines } from './resolve-lines'
import { sayCount } from '../say-count'

/** A return that can still be filled in, with what it holds. */
export interface OpenDraft extends ReturnKey {
  readonly answers: Answers
}

/** What follows from a change, in whole sentences: for one return, or from a quarter on. */
export interface Consequences {
  readonly heading: string
  readonly sentences: readonly string[]
}

interface Profiles {
  readonly framework: Framework
  readonly before: ServiceProfile
  readonly after: ServiceProfile
}

/** What a change of a profile leads to: in each return that is open, in the quarter it counts from, and in the profile. */
export function consequencesOf(
  { framework, profile }: { framework: Framework; profile: ServiceProfile },
  change: ProfileChange,
  { providerCode, drafts }: { providerCode: string; drafts: readonly OpenDraft[] },
): readonly Consequences[] {
  const profiles = { framework, before: profile, after: withRecords(profile, change.records) }
  const touched = drafts.filter(({ period }) => period >= change.fromPeriod)
  const ofReturns = touched.map((draft) => ({
    heading: `In the return of ${sayPeriod(draft.period).toLowerCase()} (${returnId(draft)}), which is open`,
    sentences: sentencesOf(profiles, draft),
  }))
  const isOpen = touched.some(({ period }) => period === change.fromPeriod)
  const first = { framework: framework.code, providerCode, period: change.fromPeriod, answers: {} }
  const ofQuarter = {
    heading: `From ${sayPeriod(change.fromPeriod).toLowerCase()} on`,
    sentences: sentencesOf(profiles, first),
  }
  const inProfile = { heading: 'In the profile', sentences: notesOf(profiles, change) }
  return [...ofReturns, ...(isOpen ? [] : [ofQuarter]), inProfile].filter(
    ({ sentences }) => sentences.length > 0,
  )
}

function sentencesOf({ framework, before, after }: Profiles, draft: OpenDraft): readonly string[] {
  const was = resolveLines({ framework, profile: before }, draft, draft.answers)
  const will = resolveLines({ framework, profile: after }, draft, draft.answers)
  const pairs = will.map((line, index) => ({ line, wasApplicable: was[index]?.applicable ?? false }))
  const sentences = [
    ...pairs
      .filter(({ line, wasApplicable }) => wasApplicable && !line.applicable)
      .flatMap(({ line }) => sayGone(line, draft)),
    ...pairs
      .filter(({ line, wasApplicable }) => !wasApplicable && line.applicable)
      .map(({ line }) => `${sayLine(line.indicator)} will be asked.`),
    ...pairs
      .filter(
        ({ line: { indicator, applicable } }) => applicable && isLeftOpen(indicator, after, draft.period),
      )
      .filter(({ line: { indicator } }) => !isLeftOpen(indicator, before, draft.period))
      .map(({ line: { indicator } }) => sayLeftOpen(indicator, after, draft.period)),
  ]
  return sentences.length > 0 ? sentences : ['The same lines are asked as before.']
}

/** Figures that stand on a line that is not asked any more are kept; the return itself says what to do with them. */
function sayGone({ indicator, line }: ResolvedLine, draft: OpenDraft): readonly string[] {
  const gone = `${sayLine(indicator)} will no longer be asked.`
  if (line.state === 'not-offered') return [gone]
  const what = Object.keys(line.figures).length > 0 ? 'holds figures: they are' : 'holds an answer: it is'
  const where = `${indicator.code} in ${draft.providerCode} ${draft.period.replace('-Q', ' Q')}`
  return [gone, `${where} ${what} kept, and the return asks you to clear the line.`]
}

/** Whether a line is asked for no other reason than that it stays open after its offerings ended. */
function isLeftOpen(indicator: QuarterlyIndicator, profile: ServiceProfile, period: Period): boolean {
  return (
    isApplicable(indicator, profile, period) && !isApplicable({ ...indicator, staysOpen: 0 }, profile, period)
  )
}

function sayLeftOpen(indicator: QuarterlyIndicator, profile: ServiceProfile, from: Period): string {
  if (indicator.staysOpen === 'always')
    return `${sayLine(indicator)} stays open, for what still happens to earlier patients, such as explantations.`
  const asked = Array.from({ length: indicator.staysOpen }, (_, quarters) =>
    addQuarters(from, quarters),
  ).filter((period) => isApplicable(indicator, profile, period))
  const quarters = sayCount(asked.length, 'more quarter')
  const last = asked.at(-1) ?? from
  return `${sayLine(indicator)} stays open for ${quarters}, up to and including ${sayPeriod(last).toLowerCase()}.`
}

/** What the profile itself will say that somebody may not expect. */
function notesOf({ framework, before, after }: Profiles, { fromPeriod, records }: ProfileChange): string[] {
  return framework.offerings.flatMap(({ code, name, suggestedRule }) => {
    const record = records.find(({ offering }) => offering === code)
    if (!record) return []
    const next = after
      .filter(({ offering, fromPeriod: from }) => offering === code && from > fromPeriod)
      .toSorted((one, other) => (one.fromPeriod < other.fromPeriod ? -1 : 1))[0]
    const dropped = offeringIn(before, code, fromPeriod)?.completionRule && record.completionRule === null
    const isOurs = record.status === 'here' || record.reportedBy === 'us'
    return [
      ...(next
        ? [
            `${name}: from ${sayPeriod(next.fromPeriod).toLowerCase()} a later record takes over: ${sayOffering(next)}.`,
          ]
        : []),
      ...(dropped && !isOurs
        ? [`${name}: its written completion rule is not kept, because it is not reported here.`]
        : []),
      ...(suggestedRule !== undefined && isOurs && record.completionRule === null
        ? [`${name}: no completion rule is written down, so its line asks for an explanation.`]
        : []),
    ]
  })
}

function sayLine({ code, shortTitle }: QuarterlyIndicator): string {
  return `${code} (${shortTitle})`
}
