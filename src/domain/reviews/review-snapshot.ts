import type { Letter } from '../cases/letters'
import type { Json } from '../canonical-json'
import type { ReviewFinding, ReviewKey, SignedOutcome } from './review'
import type { ReviewedLine } from './standing-review'

/** A letter as it was sent: its words, from whom, and its day. */
export interface SentLetter extends Letter {
  readonly from: string
  /** `17 July 2026`. */
  readonly on: string
}

/** Everything that an outcome says, which the provider reads and nothing changes. */
export interface OutcomeContent extends Omit<SignedOutcome, 'snapshot' | 'snapshotSha256'> {
  readonly lines: readonly ReviewedLine[]
  readonly findings: readonly ReviewFinding[]
  /** Codes of indicators about which a question was open. */
  readonly open: readonly string[]
  readonly letter: SentLetter
}

/** The same as JSON, to be kept with its hash. What a commissioner noted for itself is not in it. */
export function snapshotOfOutcome({ framework, providerCode, year }: ReviewKey, content: OutcomeContent): Json {
  const { round, version, outcome, reasons, explanation, answerBy, signature, signed, open, letter } = content
  return {
    format: 1,
    ...{ framework, providerCode, year, round, version, outcome, reasons, explanation, answerBy },
    lines: content.lines.flatMap(({ line, judged }) =>
      judged
        ? [
            {
              ...{ indicator: line.indicator, status: line.status, judgement: judged.judgement },
              ...{ criteria: [...judged.criteria], reason: judged.reason },
            },
          ]
        : [],
    ),
    findings: content.findings.map(({ number, grade, indicator, text }) => ({ number, grade, indicator, text })),
    open: [...open],
    letter: { ...letter, says: [...letter.says] },
    signature: { ...signature },
    signed: { personId: signed.personId, name: signed.name, at: signed.at.toISOString() },
  }
}
