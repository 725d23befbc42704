import { OrganisationPage } from '../../organisation-page'

export default function CommissionerPage(props: PageProps<'/admin/organisations/commissioners/[code]'>) {
  return <OrganisationPage of="commissioner" {...props} />
}
