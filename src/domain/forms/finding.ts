/** What validation has to say at one box. Errors stop submission; warnings need an explanation. */
export interface Finding {
  /** Stable code of the rule: C01, 106-E1, X02. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Name of the box: `106.numerator`, or `return` for the return as a whole. */
  readonly at: string
  /** Says what is wrong and how to put it right. */
  readonly message: string
  /** True of a warning about so few that "small numbers" answers it. */
  readonly isSmall?: true
}

export function warning(code: string, at: string, message: string): Finding {
  return { code, severity: 'warning', at, message }
}

export function error(code: string, at: string, message: string): Finding {
  return { code, severity: 'error', at, message }
}
