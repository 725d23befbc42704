import { NewOrganisationPage } from '../../change-page'

export default function NewCommissionerPage(props: PageProps<'/admin/organisations/commissioners/new'>) {
  return <NewOrganisationPage of="commissioner" {...props} />
}
