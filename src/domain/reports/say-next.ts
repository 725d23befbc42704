import type { YearPack } from '../pack/year-pack'
import { notMetOf } from '../papers/declarations-section'
import { nameLine, sayIsoDay } from '../papers/names-of'
import type { ReportLine } from './report-line'

/** What to do next, the most pressing first: each a sentence that begins with what to do. */
export function sayNext(pack: YearPack, lines: readonly ReportLine[]): readonly string[] {
  const next = [
    ...graveFindings(pack),
    ...flagged(lines),
    ...notMet(pack),
    ...goingOn(pack),
    ...gaps(pack, lines),
  ]
  return next.length > 0 ? next : ['Nothing has to be done because of this year. Go on as you do.']
}

/** A finding that cannot wait for its action. */
function graveFindings({ findings }: YearPack): readonly string[] {
  return findings
    .filter(({ grade }) => grade === 'immediate-risk' || grade === 'serious-concern')
    .map(({ number, text }) => `Answer finding ${number}: ${text}`)
}

function flagged(lines: readonly ReportLine[]): readonly string[] {
  return lines.flatMap(({ indicator, sign }) =>
    sign?.flag
      ? [
          `Check the data of ${indicator.code} ${indicator.columnTitle}, then look for the reason (${sign.flag.whole}). Tell your commissioner what you find.`,
        ]
      : [],
  )
}

function notMet(pack: YearPack): readonly string[] {
  return pack.declarations.flatMap((signed) =>
    notMetOf(signed).map(({ indicator, action, owner, due }) => {
      const what = action ?? 'say what will be done'
      const by = [owner, due === null ? null : `by ${sayIsoDay(due)}`].filter((part) => part !== null)
      return `Meet ${nameLine(pack, indicator)}: ${what}${by.length > 0 ? ` (${by.join(', ')})` : ''}.`
    }),
  )
}

function goingOn({ actions }: YearPack): readonly string[] {
  return actions
    .filter(({ completedOn }) => completedOn === null)
    .map(
      ({ number, what, owner, due }) =>
        `Complete action ${number}: ${what} (${owner}, by ${sayIsoDay(due)}).`,
    )
}

/** What kept figures from being there, so that next year's are. */
function gaps({ rows }: YearPack, lines: readonly ReportLine[]): readonly string[] {
  return lines.flatMap(({ indicator }) => {
    const states = rows.find(({ indicator: { code } }) => code === indicator.code)?.pooled?.states ?? []
    const without = states.filter((state) => state === 'not-available' || state === 'missing').length
    return without > 0
      ? [
          `Find a way to count ${indicator.code} ${indicator.columnTitle}: ${without} of ${states.length} quarters have no figure.`,
        ]
      : []
  })
}
