import { answerShareable } from '../../answer-shareable'

/** A year as it may be published, as CSV. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/exports/[file]/shareable.csv'>,
): Promise<Response> {
  return answerShareable(request, (await params).file, 'csv')
}
