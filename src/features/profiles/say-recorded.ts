import { sayMoment } from '@/domain/periods/format'
import type { RecordedOffering } from '@/domain/returns/profile-file'

/** `By Jo Penhallow on 3 November 2026 at 14:05`. */
export function sayRecorded({ recordedByName, recordedAt }: RecordedOffering): string {
  const when = `on ${sayMoment(recordedAt)}`
  return recordedByName ? `By ${recordedByName} ${when}` : `Recorded ${when}`
}
