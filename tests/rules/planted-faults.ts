import { domain, sizes, typing } from './planted-code'
import { pages } from './planted-pages'
import { places } from './planted-places'
import { words } from './planted-words'

/** A fault, the rule that must refuse it, and the same thought written so that it passes. */
export type PlantedFault = { rule: string; at: string; fault: string; clean: string; cleanAt?: string }

export const plantedFaults: readonly PlantedFault[] = [
  ...typing,
  ...sizes,
  ...domain,
  ...places,
  ...words,
  ...pages,
]
