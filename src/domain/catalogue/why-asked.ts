/** Where a warning has no reason of its own: its numbers are unusual. */
const UNUSUAL =
  'It is unusual: either a number is wrong, or something happened that your commissioner would otherwise ask about.'

/** Why a warning across lines asks. */
export const ACROSS =
  'The lines count some of the same patients, so they should agree; often one of them left somebody out.'

/** Why a warning asks that sets a declaration beside the figures of its year. */
export const BESIDE_FIGURES =
  'The declaration and the figures of its year say different things, and whoever reads both will ask which is right.'

/** Why a rule asks, in its own words or in the general ones; null of an error, which asks nothing. */
export function whyAsked(severity: 'error' | 'warning', why = UNUSUAL): string | null {
  return severity === 'warning' ? why : null
}
