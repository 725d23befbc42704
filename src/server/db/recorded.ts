import 'server-only'
/** How a row that is kept with its history says when it was recorded and, perhaps, ended: moments as JSON gives them. */
export interface RecordedRow {
  readonly recordedAt: string
  readonly endedAt: string | null
  readonly endedByName: string | null
  readonly endReason: string | null
}

/** What such a row was at a moment, or is now where that is null. */
export function asRecorded<Row extends RecordedRow>(
  { recordedAt, endedAt, endedByName, endReason, ...row }: Row,
  at: Date | null,
) {
  const end = endedAt === null ? null : new Date(endedAt)
  // At an earlier moment nobody knew yet that it would end.
  const isEnded = end !== null && (at === null || end <= at)
  return {
    ...row,
    recordedAt: new Date(recordedAt),
    ended: isEnded ? { at: end, byName: endedByName ?? '', reason: endReason ?? '' } : null,
  }
}
