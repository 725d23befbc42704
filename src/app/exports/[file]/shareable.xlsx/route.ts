import { answerShareable } from '../../answer-shareable'

/** A year as it may be published, as a workbook. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/exports/[file]/shareable.xlsx'>,
): Promise<Response> {
  return answerShareable(request, (await params).file, 'xlsx')
}
