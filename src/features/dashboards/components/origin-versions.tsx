import { sayMoment } from '@/domain/periods/format'
import { Heading } from '@/ui/heading'
import { originHref } from '@/domain/addresses/dashboards'
import type { Origin } from '@/operations/read/get-origin'

/** The other submitted versions of this line, newest first. */
export function OriginVersions({ of, versions, shown, indicator, made }: Origin) {
  const others = versions.filter(({ version }) => version !== shown.version)
  if (others.length === 0) return null
  return (
    <>
      <Heading>Other versions</Heading>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {others.map(({ version, at, byName, reason }) => (
          <li key={version}>
            <a href={originHref(of, indicator.code, version, made.asAt)}>Version {version}</a>, submitted by{' '}
            {byName} on {sayMoment(at)}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ul>
    </>
  )
}
