import { annotationsPage } from '../../../../annotations-page'

/** What stands beside the charts of a line of one provider. */
export default async function ProviderAnnotationsPage({
  params,
  searchParams,
}: PageProps<'/dashboards/providers/[provider]/annotations/[code]'>) {
  const { provider: providerCode, code } = await params
  return annotationsPage({ providerCode, code }, searchParams)
}
