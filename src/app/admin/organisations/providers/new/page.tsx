import { NewOrganisationPage } from '../../change-page'

export default function NewProviderPage(props: PageProps<'/admin/organisations/providers/new'>) {
  return <NewOrganisationPage of="provider" {...props} />
}
