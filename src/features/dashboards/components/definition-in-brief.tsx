import { indicatorHref } from '@/domain/addresses/catalogue'
import { kinds } from '@/domain/kinds'
import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import type { Comparison } from '../to-comparison'

/** What is counted, as operated here, with the way to the whole definition. */
export function DefinitionInBrief({ framework, indicator }: Pick<Comparison, 'framework' | 'indicator'>) {
  const { code, version, asOperated, betterWhen, kind } = indicator
  const isShare = kinds[kind].unit === 'share'
  return (
    <>
      <Heading>How {code} is defined</Heading>
      <SummaryList
        rows={[
          { key: isShare ? 'Numerator' : 'Total days', value: asOperated.numerator },
          { key: isShare ? 'Denominator' : 'Patients', value: asOperated.denominator },
          { key: 'Direction', value: betterWhen === 'higher' ? 'Higher is better' : 'Lower is better' },
          { key: 'Target', value: `None: ${framework.basis.toLowerCase()}, which publishes none` },
          {
            key: 'Definition',
            value: (
              <a
                href={indicatorHref(framework.code, code)}
              >{`Version ${version} of ${code}, as operated here`}</a>
            ),
          },
        ]}
      />
    </>
  )
}
