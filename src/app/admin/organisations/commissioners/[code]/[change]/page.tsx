import { ChangePage } from '../../../change-page'

export default function ChangeCommissionerPage(
  props: PageProps<'/admin/organisations/commissioners/[code]/[change]'>,
) {
  return <ChangePage of="commissioner" {...props} />
}
