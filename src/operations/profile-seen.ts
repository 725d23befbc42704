import 'server-only'
import { canonicalJson } from '@/domain/canonical-json'
import type { RecordedOffering } from '@/domain/returns/profile-file'
import { sha256 } from './hash-submission'

const MARK_LENGTH = 16

/** What a form carries of each record that its reader was shown, so that a later one is noticed. */
export function marksOf(profile: readonly RecordedOffering[]): readonly string[] {
  return profile.map(markOf)
}

/** The records that are not among those somebody was shown. */
export function listUnseen(
  profile: readonly RecordedOffering[],
  seen: readonly string[],
): readonly RecordedOffering[] {
  return profile.filter((record) => !seen.includes(markOf(record)))
}

function markOf({ recordedAt, ...record }: RecordedOffering): string {
  return sha256(canonicalJson({ ...record, recordedAt: recordedAt.toISOString() })).slice(0, MARK_LENGTH)
}
