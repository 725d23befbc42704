import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import type { Origin } from '@/operations/read/get-origin'

/** What the rules asked about the line when it was submitted, and what its provider answered. */
export function OriginWarnings({ warnings, line }: Origin) {
  if (warnings.length === 0 && !line.explanation) return null
  return (
    <>
      <Heading>What the rules asked</Heading>
      <SummaryList
        rows={[
          ...warnings.map(({ code, message }) => ({ key: `Warning ${code}`, value: message })),
          {
            key: 'Explanation given',
            value: line.explanation ? (
              <span className="app-preserve">{line.explanation}</span>
            ) : (
              'None was asked for when this was submitted'
            ),
          },
        ]}
      />
    </>
  )
}
