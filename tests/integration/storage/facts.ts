import { createHash } from 'node:crypto'

export const FRAMEWORK = 'hsps-1767'
export const PERSON = '00000000-0000-4000-8000-000000000001'
export const AT = '2026-08-01T09:00:00Z'
export const DIGEST = 'a'.repeat(64)

const snapshot = '{"lines":[]}'
export const SNAPSHOT = { snapshot, snapshot_sha256: createHash('sha256').update(snapshot).digest('hex') }

export const savedBy = { saved_by: PERSON, saved_by_name: 'Ann Lead', saved_at: AT }
