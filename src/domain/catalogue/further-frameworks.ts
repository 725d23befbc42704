import type { Framework } from './framework'

/** None but the one. Tests build the service with theirs in the place of this file (imports of package.json, next.config.ts). */
export const furtherFrameworks: readonly Framework[] = []
