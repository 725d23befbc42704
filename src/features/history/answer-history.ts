import { findIndicator } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { VouchedLine } from '@/domain/history/vouched'
import type { Fault } from '@/domain/imports/fault'
import { sayPeriod } from '@/domain/periods/format'
import { sayResult } from '@/domain/returns/say-result'
import { sayCount } from '@/domain/say-count'
import type { VouchedFor } from '@/operations/vouch-for-history'
import { sayFaults } from '@/features/draft/answer-file'
import type { PostedError } from '@/ui/posted-state'
import type { HistoryPreview, HistoryState } from './history-state'

interface Refused {
  readonly source: string
  /** What is wrong with the proof of who is asking, where that was asked for. */
  readonly stale: PostedError | null
  /** What they were about to vouch for; null where a file was only to be looked at. */
  readonly preview: HistoryPreview | null
}

/**
 * The page again with everything that is wrong, by line and column; what was typed beside the file stays, and so does what the file
 * would keep where nothing is wrong with the file.
 */
export function answerFaults(
  state: HistoryState,
  faults: readonly Fault[],
  { source, stale, preview }: Refused,
): HistoryState {
  const ofFile = faults.filter(({ column }) => column !== 'source')
  const said = sayFaults(ofFile, 'nothing was kept')
  const unsaid = faults.flatMap(({ column, message: untold }) =>
    column === 'source' ? [{ at: 'source', message: untold }] : [],
  )
  return {
    ...state,
    ...{ answer: state.answer + 1, typed: { source }, asksPassphrase: stale !== null },
    preview: ofFile.length > 0 ? null : preview,
    ...said,
    errors: [...unsaid, ...(stale ? [stale] : []), ...said.errors],
  }
}

type Previewed = Extract<VouchedFor, { kind: 'preview' }>

/** The page again with what would be kept, and what is wrong with the proof of who is asking. */
export function answerPreview(
  state: HistoryState,
  framework: Framework,
  previewed: Previewed,
  posted: { readonly content: string; readonly source: string; readonly stale: PostedError | null },
): HistoryState {
  const { content, source, stale } = posted
  return {
    ...state,
    ...{ answer: state.answer + 1, typed: { source }, faults: [], moreFaults: 0 },
    ...{ errors: stale ? [stale] : [], asksPassphrase: stale !== null },
    preview: toPreview(framework, previewed, { content, source, isStale: stale !== null }),
  }
}

function toPreview(
  framework: Framework,
  { quarters, again, seen, isChanged }: Previewed,
  { isStale, ...kept }: { readonly content: string; readonly source: string; readonly isStale: boolean },
): HistoryPreview {
  const rows = quarters.flatMap(({ period, lines }) =>
    lines.map((line) => ({
      ...{ line: line.line, quarter: sayPeriod(period), indicator: line.indicator },
      figures: sayVouched(framework, line),
    })),
  )
  const warnings = quarters.flatMap(({ period, warnings: own }) =>
    own.map(({ message }) => `${sayPeriod(period)}: ${message}`),
  )
  const said = `${isChanged && !isStale ? CHANGED : ''}${sayKept(quarters.length, again.length)}`
  return { ...kept, seen, rows, warnings, said }
}

const CHANGED = 'What stands here has changed since you looked, so nothing was kept yet. '

function sayKept(quarters: number, again: number): string {
  const kept = `${sayCount(quarters, 'quarter')} would be kept.`
  const anew = sayCount(again, 'of them replaces', 'of them replace')
  return again > 0 ? `${kept} ${anew} what was vouched for before.` : kept
}

/** What a line of the past comes to, in words. */
export function sayVouched(framework: Framework, line: VouchedLine): string {
  const indicator = findIndicator(line.indicator, framework)
  if (!indicator || !isQuarterly(indicator)) return ''
  const { headline, counts } = sayResult({ ...indicator, ...line })
  return [headline, counts].filter(Boolean).join(', ')
}
