import { asking, ofFramework } from './asking'

/** The local thresholds of a line, and the way to ask for one as a commissioner; or the way to end one of them. */
export function thresholdsHref(framework: string, indicator: string, ending?: string): string {
  return asking(`/dashboards/indicators/${indicator}/thresholds`, { end: ending, ...ofFramework(framework) })
}
