import { furtherFrameworks } from '#further-frameworks'
import type { Framework } from './framework'
import { hsps1767 } from './hsps-1767'

/** Every framework that this service ever knew. */
const everyFramework: readonly Framework[] = [hsps1767, ...furtherFrameworks]

/** Every framework that is in force. */
export const frameworks: readonly Framework[] = everyFramework.filter(({ ended }) => !ended)

/** The framework in force with this code, or null when there is none: for a code that came from outside. */
export function findFramework(code: string): Framework | null {
  return frameworks.find((each) => each.code === code) ?? null
}

/** The framework of a key, whether it has ended or not. Throws where there is none: keys are parsed, or come from rows. */
export function frameworkOf(code: string): Framework {
  const found = everyFramework.find((each) => each.code === code)
  if (!found) throw new Error(`There is no framework ${code}`)
  return found
}
