import { OrganisationPage } from '../../organisation-page'

export default function ProviderPage(props: PageProps<'/admin/organisations/providers/[code]'>) {
  return <OrganisationPage of="provider" {...props} />
}
