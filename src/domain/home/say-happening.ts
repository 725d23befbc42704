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
    case 'declaration-signed':
      return again ? `Corrected declaration signed${again}` : 'Declaration signed'
    case 'return-accepted':
    case 'return-sent-back':
      return `${WORDS[kind]}${again}`
    default:
      return WORDS[kind]
  }
}

const WORDS = {
  'return-accepted': 'Return accepted',
  'return-sent-back': 'Return sent back for correction',
  'return-reopened': 'Correction of a return begun',
  'return-withdrawn': 'Correction of a return withdrawn',
  'return-ready': 'Return ready to submit',
  'declaration-reopened': 'Correction of a declaration begun',
  'declaration-withdrawn': 'Correction of a declaration withdrawn',
  'declaration-handed-back': 'Declaration handed back',
  'declaration-ready': 'Declaration ready to sign',
  'profile-recorded': 'Service profile changed',
} as const

function sayWhich({ period }: Happening): readonly string[] {
  if (period === null) return []
  const quarter = parsePeriod(period)
  return [quarter ? sayPeriod(quarter) : period]
}
