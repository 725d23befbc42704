import { companionShares } from '@/domain/catalogue/companions'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { sayAddedUp } from '@/domain/pooling/say-added-up'
import { sayCompanion } from '@/domain/returns/say-companion'
import { sayMethod } from '@/domain/statistics/say-method'
import { SummaryList } from '@/ui/summary-list'
import type { Origin } from '@/operations/read/get-origin'

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
          value: sayAddedUp(line.kind, [line.figures], line.figures),
        },
        { key: 'Interval', value: sayMethod(kind.estimate(line.figures)?.method) },
        ...companionShares(indicator, line.figures).map((companion) => ({
          key: companion.label,
          value: sayCompanion(companion),
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
