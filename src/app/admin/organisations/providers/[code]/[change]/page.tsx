import { ChangePage } from '../../../change-page'

export default function ChangeProviderPage(
  props: PageProps<'/admin/organisations/providers/[code]/[change]'>,
) {
  return <ChangePage of="provider" {...props} />
}
