import type { LineState, ReturnKey } from '@/domain/returns/quarterly-return'
import { type SaidResult, sayResult } from '@/domain/returns/say-result'
import type { ShownVersion, StoredLine } from '@/server/db/submitted-lines'
import { originHref } from './addresses'

/** One line of one provider in one period, as a table shows it: a result or a state, never one for the other. */
export interface Cell {
  readonly state: LineState | 'missing'
  readonly said: SaidResult
  /** Where it came from; null where nothing was submitted. */
  readonly href: string | null
}

const missing: Cell = {
  state: 'missing',
  said: { headline: 'Missing', sentence: 'Nothing was submitted.' },
  href: null,
}

/** The cell of a line, or of a line that is not there. */
export function toCell(key: ReturnKey, line: StoredLine | undefined, shown: ShownVersion = 'latest'): Cell {
  if (!line) return missing
  const version = shown === 'first' ? line.version : undefined
  return { state: line.state, said: sayResult({ ...line }), href: originHref(key, line.indicator, version) }
}
