/** What is known of a file from a scanner for malware, in a word or two. */
export const scanStates = {
  clean: 'No malware found',
  infected: 'Malware found',
  'not-scanned': 'Not scanned',
  'scan-failed': 'Not scanned yet',
} as const

export type ScanState = keyof typeof scanStates

/** What a scanner said, and what it called it. */
export interface Scan {
  readonly state: ScanState
  /** The scanner's name of what it found, or why it failed; null where there is nothing to say. */
  readonly detail: string | null
}

/** Where files are given that nobody has scanned: where everything is invented, or where a setting says so. */
interface ServingRule {
  readonly invented: boolean
  readonly unscannedServed: boolean
}

/** Whether a file is given to those who may have it. What a scanner found malware in never is. */
export function isServed(state: ScanState, { invented, unscannedServed }: ServingRule): boolean {
  if (state === 'infected') return false
  return state === 'clean' || invented || unscannedServed
}
