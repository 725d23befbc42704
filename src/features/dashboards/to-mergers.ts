import { sayIsoDay } from '@/domain/periods/format'
import { type Actor, can } from '@/domain/access/actor'
import { providerHref } from '@/domain/addresses/dashboards'
import type { ProviderRead } from '@/operations/read/get-provider'

/** A provider into which another merged, or that merged into it. */
export interface MergerView {
  /** `Merged into`, or what merged, before the code. */
  readonly before: string
  readonly code: string
  readonly after: string
  /** Its page; null for whoever does not see that provider. */
  readonly href: string | null
}

/** What merged into a provider, and into what it did: the way from each to the other. */
export function toMergers(actor: Actor, { framework, provider }: ProviderRead): readonly MergerView[] {
  const hrefOf = (providerCode: string) => {
    const of = { framework: framework.code, providerCode }
    return can(actor, 'return:read-submitted', of) ? providerHref(of) : null
  }
  const { successorCode, succeededOn, predecessors } = provider
  const into =
    successorCode && succeededOn
      ? [
          {
            ...{ before: 'Merged into', code: successorCode, href: hrefOf(successorCode) },
            after: `on ${sayIsoDay(succeededOn)}, whose people answer for its past`,
          },
        ]
      : []
  const own = predecessors.map(({ code, name, from }) => ({
    ...{ before: `${name},`, code, href: hrefOf(code) },
    after: `merged into it on ${sayIsoDay(from)}`,
  }))
  return [...into, ...own]
}
