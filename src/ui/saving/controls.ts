import { signInErrors } from '../posting/sign-in-errors'
import type { DraftState } from './draft-state'
import type { DraftView, WhyView } from './draft-view'

/** What the controls of a page show. */
export interface ShownControls {
  /** What was typed just now, else what is stored. */
  readonly valueOf: (id: string, stored: string | readonly string[]) => string | readonly string[]
  readonly errorAt: (id: string) => string | undefined
  /** What the warnings of a line or a part ask. */
  readonly whyOf: (code: string) => WhyView | undefined
}

/** What the controls show after the last post. */
export function controlsOf(
  { typed }: DraftState,
  { findings, whys }: Pick<DraftView, 'findings' | 'whys'>,
): ShownControls {
  return {
    valueOf: (id, stored) => (typed ? (typed[id] ?? '') : stored),
    errorAt: (id) => findings.find(({ at }) => at === id)?.message,
    whyOf: (code) => whys.find((why) => why.code === code),
  }
}

/** Everything that is wrong, as it stands above the page. */
export function errorsOf({ problem, signedOut, conflicts }: DraftState, findings: DraftState['findings']) {
  return [
    ...(problem ? [{ message: problem }] : []),
    ...(signedOut ? signInErrors(signedOut) : []),
    ...conflicts.map(({ label, href, by, theirs, mine }) => ({
      message: `${label}: ${by} saved ${theirs}; you typed ${mine}`,
      href,
    })),
    ...findings.map(({ summary, href }) => ({ message: summary, href })),
  ]
}
