import { companionShares } from '@/domain/catalogue/companions'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { sayResult } from '@/domain/returns/say-result'
import { sayLimit, sayShare } from '@/domain/statistics/format-share'
import { FEWEST } from '@/domain/statistics/t-interval'
import { wilsonInterval } from '@/domain/statistics/wilson-interval'
import { SummaryList } from '@/ui/summary-list'
import type { Origin } from '../get-origin'

/** The formula with the numbers put in, or what was said instead of numbers. */
export function OriginFormula({ line, indicator }: Origin) {
  const remarks = line.reason ? [{ key: 'Reason given', value: line.reason }] : []
  if (line.state !== 'value') return remarks.length > 0 ? <SummaryList rows={remarks} /> : null
  const kind = kinds[line.kind]
  const isShare = kind.unit === 'share'
  const [n, d] = [kind.numerator, kind.denominator].map((field) =>
    numberIn(line.figures, field)?.toLocaleString('en-GB'),
  )
  return (
    <SummaryList
      rows={[
        {
          key: isShare ? 'Numerator' : 'Total days',
          value: <Count number={n} words={indicator.asOperated.numerator} />,
        },
        {
          key: isShare ? 'Denominator' : 'Patients',
          value: <Count number={d} words={indicator.asOperated.denominator} />,
        },
        {
          key: 'Worked out as',
          value: `${n} ÷ ${d} = ${sayResult({ ...line }).headline}, rounded half up to one decimal`,
        },
        { key: 'Interval', value: sayMethod(kind.estimate(line.figures)?.method) },
        ...companionShares(line.indicator, line.figures).map(({ label, part, whole }) => ({
          key: label,
          value: sayCompanion(part, whole),
        })),
        ...remarks,
      ]}
    />
  )
}

function Count({ number, words }: { number: string | undefined; words: string }) {
  return (
    <>
      <strong>{number}</strong>
      <br />
      {words}
    </>
  )
}

/** Which interval it is, or why there is none. */
function sayMethod(method: string | undefined): string {
  if (method?.startsWith('wilson-')) return 'Wilson score interval, 95%, without continuity correction'
  return method?.startsWith('t-')
    ? 'Interval by Student’s t distribution, 95%, from the standard deviation'
    : `None: it needs a standard deviation and at least ${FEWEST} patients`
}

function sayCompanion(part: number, whole: number): string {
  const { lower = 0, upper = 1 } = wilsonInterval(part, whole) ?? {}
  const counts = `${part.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')}`
  return `${counts} is ${sayShare(part, whole)} (95% interval ${sayLimit(lower)} to ${sayLimit(upper)})`
}
