import type { DatedLetter } from '../cases/letters'
import type { Json } from '../canonical-json'
import type { Stamp } from '../forms/stamp'
import type { ReviewFinding, ReviewKey, SignedOutcome } from './review'
import type { ReviewedLine } from './standing-review'

/** Everything that an outcome says, which the provider reads and nothing changes. */
export interface OutcomeContent extends Omit<SignedOutcome, 'snapshot' | 'snapshotSha256'> {
  readonly lines: readonly ReviewedLine[]
  readonly findings: readonly ReviewFinding[]
  /** Codes of indicators about which a question was open. */
  readonly open: readonly string[]
  readonly letter: Omit<DatedLetter, 'at'>
}

/** The same as JSON, to be kept with its hash. What a commissioner noted for itself is not in it. */
export function snapshotOfOutcome(
  { framework, providerCode, year }: ReviewKey,
  content: OutcomeContent,
): Json {
  const { round, version, outcome, reasons, explanation, answerBy, signature, signed, open, letter } = content
  return {
    format: 1,
    ...{ framework, providerCode, year, round, version, outcome, reasons, explanation, answerBy },
    lines: content.lines.flatMap(lineOf),
    findings: content.findings.map(({ number, grade, indicator, text, recorded }) => ({
      ...{ number, grade, indicator, text },
      ...writtenIn(recorded),
    })),
    open: [...open],
    letter: { ...letter, says: [...letter.says] },
    signature: { ...signature },
    signed: { personId: signed.personId, name: signed.name, at: signed.at.toISOString() },
  }
}

function lineOf({ line, judged }: ReviewedLine) {
  if (!judged) return []
  const { judgement, criteria, byCriterion, reason, judged: stamp } = judged
  const { indicator, status } = line
  const said = {
    judgement,
    criteria: [...criteria],
    reason,
    byCriterion: byCriterion.map((each) => ({ ...each })),
  }
  return [{ indicator, status, ...said, ...writtenIn(stamp) }]
}

function writtenIn({ name, at }: Stamp) {
  return { byName: name, at: at.toISOString() }
}
