import type { Fault } from '@/domain/imports/fault'
import { sayFaults } from '@/features/draft/answer-file'
import type { PostedError } from '@/ui/posted-state'
import type { ImportState } from './import-state'
import { toImportPreview } from './to-import-preview'

/** The page again with everything that is wrong with the file, by line and column. */
export function answerFaults(state: ImportState, faults: readonly Fault[]): ImportState {
  return {
    ...state,
    ...{ answer: state.answer + 1, typed: {}, asksPassphrase: false, preview: null },
    ...sayFaults(faults, 'nothing was imported'),
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
