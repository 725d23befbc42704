import { findHealth } from '@/operations/find-health'

export const dynamic = 'force-dynamic'

/** A database that takes longer to say whether all is there is not one to send people to. */
const PATIENCE_MS = 1_000

/** 200 when this process can do its work, else 503 and what is waited for. Whoever sends requests to processes asks this. */
export async function GET(): Promise<Response> {
  const late = AbortSignal.timeout(PATIENCE_MS)
  const tooLate = new Promise<'late'>((resolve) =>
    late.addEventListener('abort', () => resolve('late'), { once: true }),
  )
  const health = await Promise.race([findHealth(), tooLate])
  const waitsFor = health === 'late' ? 'database' : health.ready ? null : health.waitsFor
  return Response.json(waitsFor === null ? { status: 'ready' } : { status: 'not-ready', waitsFor }, {
    status: waitsFor === null ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
