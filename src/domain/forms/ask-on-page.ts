import { explanationOf } from './explanation-box'
import type { Finding } from './finding'

/**
 * What a page that is not drawn anew can show. A warning is asked at the box that explains it; where the page has no such box
 * yet, because it was not asked when it was drawn, the warning itself stands at the box that it is about.
 */
export function askOnPage(findings: readonly Finding[], hasBox: (at: string) => boolean): readonly Finding[] {
  return findings.filter((finding) => {
    const box = explanationOf(finding)
    if (finding.at === box) return hasBox(box)
    return finding.severity === 'error' || !hasBox(box)
  })
}
