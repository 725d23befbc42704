import { asking, ofFramework } from './asking'

/** Whose charts, of which line: one provider's, or with null everybody's. */
interface OfChart {
  readonly framework: string
  readonly providerCode: string | null
  readonly indicator: string
}

/** What stands beside the charts of a line, and the way to add to it; or the way to end one of them. */
export function annotationsHref({ framework, providerCode, indicator }: OfChart, ending?: string): string {
  const page =
    providerCode === null
      ? `/dashboards/indicators/${indicator}/annotations`
      : `/dashboards/providers/${providerCode}/annotations/${indicator}`
  return asking(page, { end: ending, ...ofFramework(framework) })
}
