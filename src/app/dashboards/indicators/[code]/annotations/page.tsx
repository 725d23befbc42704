import { annotationsPage } from '../../../annotations-page'

/** What stands beside everybody's charts of a line. */
export default async function IndicatorAnnotationsPage({
  params,
  searchParams,
}: PageProps<'/dashboards/indicators/[code]/annotations'>) {
  return annotationsPage({ providerCode: null, code: (await params).code }, searchParams)
}
