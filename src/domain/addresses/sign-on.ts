import type { SignOnProblem } from '../access/sign-on'

/** The page that says why nothing came of single sign-on, and what to do. */
export function signOnProblemHref(problem: SignOnProblem): string {
  return `/sign-in/single-sign-on?problem=${problem}`
}
