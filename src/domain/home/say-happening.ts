import { sayPeriod } from '../periods/format'
import { parsePeriod } from '../periods/period'
import type { Happening } from './happening'

const LONGEST_REASON = 200

/** What was done, and to whose: `Return submitted: Hopefield Pain Service (ZZ1), Quarter 2 of 2026-27`. */
export function sayHappening(happening: Happening, providerName: string | undefined): string {
  const { providerCode } = happening
  const provider = providerName ? `${providerName} (${providerCode})` : providerCode
  return [`${sayWhat(happening)}: ${provider}`, ...sayWhich(happening)].join(', ')
}

/** A reason as it was given, cut short where it is long: the page that it leads to has all of it. */
export function sayReason(reason: string | null): string | null {
  if (reason === null) return null
  const characters = Array.from(reason.replaceAll(/\s+/g, ' ').trim())
  return characters.length <= LONGEST_REASON
    ? characters.join('')
    : `${characters.slice(0, LONGEST_REASON).join('').trimEnd()}…`
}

function sayWhat({ kind, version }: Happening): string {
  const again = version !== null && version > 1 ? ` (version ${version})` : ''
  switch (kind) {
    case 'return-submitted':
      return again ? `Correction submitted${again}` : 'Return submitted'
    case 'return-accepted':
      return `Return accepted${again}`
    case 'return-sent-back':
      return `Return sent back for correction${again}`
    case 'return-reopened':
      return 'Correction of a return begun'
    case 'return-withdrawn':
      return 'Correction of a return withdrawn'
    case 'return-ready':
      return 'Return ready to submit'
    case 'declaration-ready':
      return 'Declaration ready to sign'
    case 'declaration-handed-back':
      return 'Declaration handed back'
    case 'declaration-withdrawn':
      return 'Correction of a declaration withdrawn'
    case 'declaration-signed':
      return again ? `Corrected declaration signed${again}` : 'Declaration signed'
    case 'declaration-reopened':
      return 'Correction of a declaration begun'
    case 'profile-recorded':
      return 'Service profile changed'
  }
}

function sayWhich({ period }: Happening): readonly string[] {
  if (period === null) return []
  const quarter = parsePeriod(period)
  return [quarter ? sayPeriod(quarter) : period]
}
