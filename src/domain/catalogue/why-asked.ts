/** Why a warning across lines asks. */
export const ACROSS =
  'The lines count some of the same patients, so they should agree; often one of them left somebody out.'

/** Why a warning asks that sets a declaration beside the figures of its year. */
export const BESIDE_FIGURES =
  'The declaration and the figures of its year say different things, and whoever reads both will ask which is right.'

/** Why a rule asks; null of an error, which asks nothing. A warning that says not why is a fault of its definition. */
export function whyAsked(
  code: string,
  severity: 'error' | 'warning',
  why: string | undefined,
): string | null {
  if (severity === 'error') return null
  if (why === undefined) throw new Error(`The warning ${code} does not say why it asks`)
  return why
}
