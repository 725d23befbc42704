import { sayCaveat } from '@/domain/catalogue/caveats'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import { sayResult } from '@/domain/returns/say-result'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { comparisonHref, originHref } from '@/domain/addresses/dashboards'
import type { Origin } from '@/operations/read/get-origin'
import { OriginBoxes } from './origin-boxes'
import { OriginFormula } from './origin-formula'
import { OriginVersions } from './origin-versions'
import { OriginFacts } from './origin-facts'
import { OriginWarnings } from './origin-warnings'

/** Where one number came from. */
export function OriginScreen(origin: Origin) {
  const { of, indicator, line, provider, shown, versions, made } = origin
  const at = made.asAt
  const { framework, period } = of
  const said = sayResult({ ...line, whenNil: indicator.whenNil })
  const newest = versions[0]
  return (
    <>
      <Heading
        level={1}
        caption={
          <>
            {provider.code} {provider.name}, {sayPeriod(period).toLowerCase()} ({saySpan(period)})
          </>
        }
      >
        {indicator.code} {indicator.shortTitle}
      </Heading>
      {newest && newest.version !== shown.version && (
        <InsetText>
          <p>
            This is version {shown.version}. Version {newest.version} has replaced it.{' '}
            <a href={originHref(of, indicator.code, undefined, at)}>See the latest version</a>
          </p>
        </InsetText>
      )}
      <p className="app-result">{said.headline}</p>
      <p>
        {said.sentence}
        {sayCaveat(indicator)}
      </p>
      <OriginFormula {...origin} />
      <OriginBoxes {...origin} />
      <OriginWarnings {...origin} />
      <Heading>Where it came from</Heading>
      <OriginFacts {...origin} />
      <OriginVersions {...origin} />
      <p>
        <a href={comparisonHref(framework, indicator.code, { kind: 'quarter', period }, { at })}>
          {indicator.code} for all providers in {sayPeriod(period).toLowerCase()}
        </a>
      </p>
    </>
  )
}
