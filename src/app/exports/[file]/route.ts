import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { type AnnualFormat, annualFormats } from '@/operations/annual-file'
import { exportYear } from '@/operations/export-year'
import { answerText } from '@/server/http/answer-text'
import { findActor } from '@/server/session/find-actor'

/**
 * An annual export as a file. A stranger gets the same 401 at every address, and no page: a program that follows a
 * redirect would keep the sign-in page for the figures. Not there and not yours are the same 404.
 */
export async function GET(_: Request, { params }: RouteContext<'/exports/[file]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return answerText(401, 'Sign in at /sign-in, then ask for this file again.\n')
  const { file: name } = await params
  const asked = readName(name)
  const file = asked && (await exportYear(actor, asked))
  if (!file)
    return answerText(404, 'There is no such file. The files that you may have are listed at /exports.\n')
  return answerText(200, file, {
    'content-type': asked.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${asked.year}.${asked.format}"`,
  })
}

/** The year and the format of a file's name, or null when there is no such file. */
function readName(name: string): { year: FinancialYear; format: AnnualFormat } | null {
  const [start = '', ...rest] = name.split('.')
  const year = parseFinancialYear(start)
  const format = annualFormats.find((each) => each === rest.join('.'))
  return year && format ? { year, format } : null
}
