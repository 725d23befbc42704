import { invitePage } from '../../../people/invite-page'

export default function InvitePage({ searchParams }: PageProps<'/admin/people/invite'>) {
  return invitePage('everybody', searchParams)
}
