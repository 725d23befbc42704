import { parseVersion } from '@/domain/addresses/parse-version'
import { returnCsv } from '@/domain/exports/return-csv'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { getReceipt } from '@/operations/read/get-receipt'
import { answerFile, refuseStranger } from '@/server/http/answer-file'
import { findActor } from '@/server/session/find-actor'

/** One submitted version of a return as a file: what its receipt shows to the same person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/returns/[returnId]/submitted/return.csv'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { returnId } = await params
  const key = parseReturnId(returnId)
  const version = parseVersion(new URL(request.url).searchParams.get('version') ?? '')
  const receipt = key && version !== undefined ? await getReceipt(actor, key, version) : null
  const file = receipt && {
    name: `${returnId}-version-${receipt.record.version}.csv` as const,
    text: returnCsv({ ...receipt, about: receipt.snapshot.figures.about }),
  }
  return answerFile(file, 'The receipt of each return leads to its own.')
}
