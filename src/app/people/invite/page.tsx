import { invitePage } from '../invite-page'

export default function InvitePage({ searchParams }: PageProps<'/people/invite'>) {
  return invitePage('own', searchParams)
}
