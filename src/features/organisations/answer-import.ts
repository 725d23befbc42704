import type { Fault } from '@/domain/imports/fault'
import { sayCount } from '@/domain/say-count'
import type { PostedError } from '@/ui/posted-state'
import type { ImportState } from './import-state'
import { toImportPreview } from './to-import-preview'

const MOST_SHOWN = 100

/** The page again with everything that is wrong with the file, by line and column. */
export function answerFaults(state: ImportState, faults: readonly Fault[]): ImportState {
  const [first, ...others] = faults
  const message =
    first && others.length === 0 && first.line === 0
      ? first.message
      : `${sayCount(faults.length, 'fault was', 'faults were')} found, so nothing was imported`
  return {
    ...state,
    ...{ answer: state.answer + 1, typed: {}, asksPassphrase: false, preview: null },
    errors: [{ at: 'file', message }],
    faults: faults.slice(0, MOST_SHOWN),
    moreFaults: Math.max(0, faults.length - MOST_SHOWN),
  }
}

/** The page again with what the file would do, and what is wrong with the proof of who is asking. */
export function answerPreview(
  state: ImportState,
  previewed: Parameters<typeof toImportPreview>[0],
  stale: PostedError | null,
): ImportState {
  return {
    ...state,
    ...{ answer: state.answer + 1, typed: {}, faults: [], moreFaults: 0 },
    ...{ errors: stale ? [stale] : [], asksPassphrase: stale !== null },
    preview: toImportPreview(stale ? { ...previewed, isChanged: false } : previewed),
  }
}
