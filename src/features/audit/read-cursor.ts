import type { AuditCursor } from '@/domain/audit/audited-event'
import { type Result, fail, ok } from '@/domain/result'
import type { GivenPage } from './given-filter'

const PLACE = /^([A-Za-z0-9]{2,10})\.([1-9]\d{0,14})$/

/** The event that a page hangs on, null for the first page; or a failure, when the address names none that could be. */
export function readCursor({ older, newer }: GivenPage): Result<AuditCursor | null, 'no-such-page'> {
  if (older === '' && newer === '') return ok(null)
  const [, organisation, seq] = PLACE.exec(older || newer) ?? []
  if (!organisation || !seq || (older !== '' && newer !== '')) return fail('no-such-page')
  return ok({ direction: older ? 'older' : 'newer', organisation, seq: Number(seq) })
}
