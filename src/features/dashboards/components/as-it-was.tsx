import { originHref, providerHref } from '@/domain/addresses/dashboards'
import { sayAsAt } from '@/domain/periods/as-at'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import type { LaterCorrection, MadeOf } from '@/domain/returns/made-of'
import { sayCount } from '@/domain/say-count'
import { Details } from '@/ui/details'
import { InsetText } from '@/ui/inset-text'

interface Props {
  readonly framework: string
  readonly made: MadeOf
  /** The same page as it is now. */
  readonly hrefNow: string
  /** The indicator that the page is about, where it is about one. */
  readonly code?: string
}

/** That a page is shown as it was, of what that holds, and what came later; nothing where it is shown as it is now. */
export function AsItWas({ framework, made: { asAt, corrections }, hrefNow, code }: Props) {
  if (!asAt) return null
  return (
    <div className="app-about-moment">
      <InsetText>
        <p>
          Shown as it was at {sayAsAt(asAt)}: what was submitted by then, under the names, commissioners,
          profiles and deadlines on record then. Marks are by today&apos;s methods.{' '}
          <a href={hrefNow}>Show it as it is now</a>
        </p>
        {corrections.length > 0 ? (
          <Details
            summary={`${sayCount(corrections.length, 'version')} came later and ${corrections.length === 1 ? 'is' : 'are'} not in it`}
          >
            <ul className="nhsuk-list nhsuk-list--bullet">
              {corrections.map((correction) => (
                <li key={`${correction.providerCode} ${correction.period} ${correction.version}`}>
                  <Correction {...correction} {...{ framework }} {...(code && { code })} />
                </li>
              ))}
            </ul>
          </Details>
        ) : (
          <p>Nothing that came later would change it.</p>
        )}
      </InsetText>
    </div>
  )
}

function Correction({ framework, code, ...correction }: LaterCorrection & Pick<Props, 'framework' | 'code'>) {
  const { providerCode, period, version, at, byName, reason } = correction
  const key = { framework, providerCode, period }
  return (
    <>
      <a href={code ? originHref(key, code, version) : providerHref(key, period)}>
        {providerCode}, {sayPeriod(period).toLowerCase()}, version {version}
      </a>
      , submitted by {byName} on {sayMoment(at)}
      {reason === null ? '' : `: ${reason}`}
    </>
  )
}
