import type { ProviderInScope } from '../access/provider-in-scope'
import type { DatedLetter, Letter } from '../cases/letters'
import type { Framework } from '../catalogue/framework'
import { indicatorOfPart } from '../declarations/declaration-boxes'
import { sayDate } from '../periods/format'
import { parseIsoDate } from '../periods/period'
import { sayCount } from '../say-count'
import { reasonsOf } from './judge-criteria'
import type { Grade, ReviewKey, SurveillanceOutcome } from './review'
import type { OutcomeContent } from './review-snapshot'
import type { OutcomeSnapshot } from './review-snapshot-schema'
import { criterionText, gradeNames, outcomeMeanings, outcomeNames } from './say-review'

/** What the letter of an outcome says, beside what was written in the review. */
interface OutcomeLetterFacts {
  readonly provider: string
  readonly providerLead: string
  /** `2025-26`. */
  readonly year: string
  /** The signed version of the declaration that was reviewed. */
  readonly version: number
  readonly outcome: SurveillanceOutcome
  readonly reasons: string
  /** Why the outcome is right although there is an immediate risk; null where nothing asks. */
  readonly explanation: string | null
  /** Those that stand, each with `003 Clinical guidelines`, or null for the service as a whole. */
  readonly findings: readonly {
    readonly grade: Grade
    readonly about: string | null
    readonly text: string
  }[]
  /** What is not agreed with, with why. */
  readonly disagreed: readonly { readonly about: string; readonly reason: string }[]
  /** What is still asked about. */
  readonly open: readonly string[]
  /** A day: `14 October 2026`. */
  readonly answerBy: string
  readonly signedName: string
  readonly signedRole: string
}

/** The letter of the outcome of a review, to the provider's lead, with a copy to those who answer for the provider. */
function outcomeLetter(facts: OutcomeLetterFacts): Letter {
  const { provider, providerLead, year, version, outcome } = facts
  return {
    to: `${providerLead}, ${provider}. Copy to the chief executive and the medical director`,
    subject: `Annual quality assurance ${year}: ${outcomeNames[outcome].toLowerCase()}, ${provider}`,
    says: [
      `We have reviewed your declaration for ${year}, version ${version}, beside its evidence and the year’s figures.`,
      `Outcome: ${outcomeNames[outcome].toLowerCase()}. ${outcomeMeanings[outcome]}`,
      `Why: ${facts.reasons}`,
      ...(facts.explanation === null
        ? []
        : [`Why this is right although there is an immediate risk: ${facts.explanation}`]),
      ...sayFindings(facts),
      ...sayDisagreed(facts),
      ...sayOpen(facts),
      `If anything here is not factually accurate, please say so in the service by ${facts.answerBy}.`,
      `Signed by ${facts.signedName}, ${facts.signedRole}.`,
    ],
  }
}

function sayFindings({ findings }: OutcomeLetterFacts): readonly string[] {
  if (findings.length === 0) return ['There are no findings.']
  const grades = Object.keys(gradeNames)
  const inOrder = findings.toSorted((left, right) => grades.indexOf(left.grade) - grades.indexOf(right.grade))
  return [
    `There ${findings.length === 1 ? 'is' : 'are'} ${sayCount(findings.length, 'finding')}:`,
    ...inOrder.map(({ grade, about, text }) => `${gradeNames[grade]}${about ? `, ${about}` : ''}: ${text}`),
  ]
}

function sayDisagreed({ disagreed }: OutcomeLetterFacts): readonly string[] {
  return disagreed.map(({ about, reason }) => `We do not agree with ${about}: ${reason}`)
}

function sayOpen({ open }: OutcomeLetterFacts): readonly string[] {
  return open.length === 0 ? [] : [`Questions are still open about ${open.join('; ')}. Please answer them.`]
}

/** What the letter takes from an outcome that is being signed. */
type Signing = Pick<
  OutcomeContent,
  'version' | 'outcome' | 'reasons' | 'explanation' | 'signature' | 'answerBy' | 'lines' | 'findings' | 'open'
>

/** The letter of an outcome as it is sent: with the names that the provider and whoever answers for it have that day. */
export function toSentLetter(
  framework: Framework,
  { year, providerCode }: Pick<ReviewKey, 'year' | 'providerCode'>,
  { lines, findings, open, signature, answerBy, ...outcome }: Signing,
  provider: ProviderInScope | null,
): OutcomeContent['letter'] {
  const about = (code: string) => `${code} ${indicatorOfPart(framework, year, code)?.shortTitle ?? ''}`.trim()
  const day = parseIsoDate(answerBy)
  const letter = outcomeLetter({
    ...outcome,
    provider: provider ? `${provider.name} (${provider.code})` : providerCode,
    providerLead: provider?.leads.find(({ side }) => side === 'provider')?.name ?? 'The service lead',
    ...{ year, open: open.map(about), answerBy: day ? sayDate(day) : answerBy },
    ...{ signedName: signature.name, signedRole: signature.role },
    findings: findings.map(({ indicator, ...each }) => ({ ...each, about: indicator && about(indicator) })),
    disagreed: notAgreed(lines).map(({ indicator, criterion, reason }) => ({
      about:
        criterion === null
          ? about(indicator)
          : `${about(indicator)}, “${criterionText(indicatorOfPart(framework, year, indicator), criterion)}”`,
      reason,
    })),
  })
  return { ...letter, from: provider?.commissionerName ?? 'The commissioner' }
}

function notAgreed(lines: Signing['lines']) {
  return lines.flatMap(({ line: { indicator }, judged }) =>
    judged ? reasonsOf(judged).map((why) => ({ indicator, ...why })) : [],
  )
}

/** The letter that was sent, with its day: never worked out anew. */
export function letterOf({ letter, signed }: Pick<OutcomeSnapshot, 'letter' | 'signed'>): DatedLetter {
  return { ...letter, at: signed.at }
}
