import { loadLate } from '../load-late'

/**
 * Fetched when the service has just answered that it is needed. Where it cannot be, the list of errors already names both answers,
 * and the button saves mine.
 */
export const LateConflicts = loadLate(
  async () => (await import('./conflicts')).Conflicts,
  () => null,
)
