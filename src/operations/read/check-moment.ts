import 'server-only'
import { type MomentRefusal, parseMoment } from '@/domain/periods/as-at'
import { type Result, fail, ok } from '@/domain/result'
import { database } from '@/server/db/client'
import { findServiceSpan } from '@/server/db/service-span'

/** Why a moment is refused, and from when there are others; null where there are none yet. */
export interface RefusedMoment {
  readonly reason: MomentRefusal
  readonly began: Date | null
}

/**
 * The moment that an address asks for by `at`, once or not at all: null for now. A day counts when it is over in London, and a moment
 * from when the first window opened.
 */
export async function checkMoment(
  asked: readonly string[],
  clock?: Date,
): Promise<Result<Date | null, RefusedMoment>> {
  const [text = '', ...more] = asked
  if (more.length === 0 && text === '') return ok(null)
  const { began, now } = await findServiceSpan(database())
  const at = parseMoment(text)
  const reason = more.length > 0 ? 'repeated' : whyRefused(at, began, clock ?? now)
  return reason ? fail({ reason, began }) : ok(at)
}

function whyRefused(at: Date | null, began: Date | null, now: Date): MomentRefusal | null {
  if (!at) return 'malformed'
  if (at > now) return 'future'
  return began === null || at < began ? 'before-service' : null
}
