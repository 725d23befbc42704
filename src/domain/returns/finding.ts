/** What validation has to say at one box. Errors stop submission; warnings need an explanation. */
export interface Finding {
  /** Stable code of the rule: C01, 106-E1, X02. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Name of the box: `106.numerator`, or `return` for the return as a whole. */
  readonly at: string
  /** Says what is wrong and how to put it right. */
  readonly message: string
}

export function error(code: string, at: string, message: string): Finding {
  return { code, severity: 'error', at, message }
}

/** The first error at each box; more than one would only make the second harder to see. */
export function firstByBox(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(finding.at)) first.set(finding.at, finding)
  return first
}
