import { parseVersion } from '@/domain/addresses/parse-version'
import { returnCsv } from '@/domain/exports/return-csv'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { getReceipt } from '@/operations/read/get-receipt'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'
import { REFUSED_FILE, asAtOf } from '../../../../read-as-at'

/** One submitted version of a return as a file: what its receipt shows to the same person; the one in force at a moment where that is named. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/returns/[returnId]/submitted/return.csv'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { returnId } = await params
  const key = parseReturnId(returnId)
  const { searchParams } = new URL(request.url)
  const version = parseVersion(searchParams.get('version') ?? '')
  const at = await asAtOf(searchParams)
  if (at === undefined) return answerFile(null, REFUSED_FILE)
  const receipt = key && version !== undefined ? await getReceipt(actor, key, version, at) : null
  const file = receipt && {
    name: `${returnId}-version-${receipt.record.version}.csv` as const,
    text: returnCsv({ ...receipt, about: receipt.snapshot.figures.about }),
  }
  return answerFile(file, 'The receipt of each return leads to its own.')
}
