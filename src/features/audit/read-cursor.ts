import type { AuditCursor, AuditPlaceKey } from '@/domain/audit/audited-event'
import { type Result, fail, ok } from '@/domain/result'
import type { GivenPage } from './given-filter'

/** The place of an event in an address, or null when no event could stand there. */
export function parsePlace({
  organisation,
  seq,
}: {
  readonly organisation: string
  readonly seq: string
}): AuditPlaceKey | null {
  if (!/^[A-Za-z0-9]{2,10}$/.test(organisation) || !/^[1-9]\d{0,14}$/.test(seq)) return null
  return { organisation, seq: Number(seq) }
}

/** The event that a page hangs on, null for the first page; or a failure, when the address names none that could be. */
export function readCursor({ older, newer }: GivenPage): Result<AuditCursor | null, 'no-such-page'> {
  if (older === '' && newer === '') return ok(null)
  const [organisation = '', seq = '', ...more] = (older || newer).split('.')
  const place = parsePlace({ organisation, seq })
  if (!place || more.length > 0 || (older !== '' && newer !== '')) return fail('no-such-page')
  return ok({ ...place, direction: older ? 'older' : 'newer' })
}
