import { parseFinancialYear } from '@/domain/periods/period'
import { exportYear } from '@/operations/export-year'
import { findActor } from '@/server/session/find-actor'

/**
 * An annual export as a file. A stranger gets the same 401 at every address, and no page: a program that follows a
 * redirect would keep the sign-in page for the figures. Not there and not yours are the same 404.
 */
export async function GET(_: Request, { params }: RouteContext<'/exports/[file]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return answer(401, 'Sign in at /sign-in, then ask for this file again.\n')
  const [year, extension, ...rest] = (await params).file.split('.')
  const known = extension === 'csv' && rest.length === 0 ? parseFinancialYear(year ?? '') : null
  const csv = known && (await exportYear(actor, known))
  if (!csv) return answer(404, 'There is no such file. The files that you may have are listed at /exports.\n')
  return answer(200, csv, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${known}.csv"`,
  })
}

function answer(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}
