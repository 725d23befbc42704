import { findIndicator } from '../catalogue/find'
import { isQuarterly } from '../catalogue/indicator'
import type { PackFinding, PackReview } from '../pack/pack-review'
import type { YearPack } from '../pack/year-pack'
import { sayDay } from '../periods/format'
import { gradeNames, judgementNames, outcomeNames } from '../reviews/say-review'
import { NOTHING, nameLine, nameOf } from './names-of'
import type { PaperBlock, PaperSection } from './paper'

/** What the commissioner found, and what its review came to. */
export function reviewSection(pack: YearPack): PaperSection {
  return {
    heading: 'Review and findings',
    blocks: [outcomesOf(pack), ...judgementsOf(pack), findingsOf(pack)],
  }
}

function outcomesOf(pack: YearPack): PaperBlock {
  if (pack.outcomes.length === 0)
    return { kind: 'text', text: `No review of ${pack.year} has come to an outcome.` }
  return {
    kind: 'table',
    caption: 'Outcomes of reviews',
    columns: [
      { heading: 'Provider', share: 2.4 },
      { heading: 'Outcome', share: 1.8 },
      { heading: 'Reasons', share: 4 },
      { heading: 'Signed', share: 2 },
    ],
    rows: pack.outcomes.map(({ provider, surveillance, reasons, signedByName, signedAt }) => [
      nameOf(pack, provider),
      outcomeNames[surveillance],
      reasons,
      `${signedByName}, ${sayDay(signedAt)}`,
    ]),
  }
}

/** What was not agreed, and how much was; nothing before anything was looked at. */
function judgementsOf(pack: YearPack): readonly PaperBlock[] {
  const open = pack.reviews.filter(({ verdict }) => verdict !== 'agreed')
  if (pack.reviews.length === 0) return []
  const agreed = pack.reviews.length - open.length
  const text = `Of ${pack.reviews.length} indicators and criteria that were looked at ${agreed} ${agreed === 1 ? 'is' : 'are'} agreed.`
  if (open.length === 0) return [{ kind: 'text', text }]
  const columns = [
    { heading: 'Provider', share: 2 },
    { heading: 'Indicator', share: 2 },
    { heading: 'Criterion', share: 2.6 },
    { heading: 'Commissioner', share: 3.4 },
  ]
  const rows = open.map((review) => rowOfJudgement(pack, review))
  return [
    { kind: 'text', text },
    { kind: 'table', caption: 'What is not agreed', columns, rows },
  ]
}

function rowOfJudgement(pack: YearPack, { provider, indicator, criterion, verdict, reason }: PackReview) {
  const found = findIndicator(indicator, pack.framework)
  const criteria = found && !isQuarterly(found) ? found.criteria : []
  return [
    nameOf(pack, provider),
    nameLine(pack, indicator),
    criterion === null ? 'All of it' : (criteria.find(({ id }) => id === criterion)?.text ?? criterion),
    reason === null ? judgementNames[verdict] : `${judgementNames[verdict]}: ${reason}`,
  ]
}

function findingsOf(pack: YearPack): PaperBlock {
  if (pack.findings.length === 0) return { kind: 'text', text: 'No finding is recorded.' }
  return {
    kind: 'table',
    caption: 'Findings, the gravest first',
    columns: [
      { heading: 'Provider', share: 2 },
      { heading: 'Grade', share: 1.5 },
      { heading: 'About', share: 2 },
      { heading: 'Finding', share: 4.5 },
    ],
    rows: byGrade(pack.findings).map(({ provider, number, grade, indicator, text }) => [
      nameOf(pack, provider),
      gradeNames[grade],
      indicator === null ? NOTHING : nameLine(pack, indicator),
      `${number}. ${text}`,
    ]),
  }
}

function byGrade(findings: readonly PackFinding[]): readonly PackFinding[] {
  const order = Object.keys(gradeNames)
  return findings.toSorted((left, right) => order.indexOf(left.grade) - order.indexOf(right.grade))
}
