import { findClock } from '@/operations/find-clock'
import { findHealth } from '@/operations/find-health'

export const dynamic = 'force-dynamic'

/**
 * 200 when the process and the database answer and everything is in place; else 503 and what is waited for. That the clock stands
 * still keeps nobody from working, so it is told beside: since when, or at which steps it fails.
 */
export async function GET(): Promise<Response> {
  const health = await findHealth()
  const body = health.ready
    ? { status: 'ready', clock: await findClock() }
    : { status: 'not-ready', waitsFor: health.waitsFor }
  return Response.json(body, { status: health.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
