import { invitePage } from '../../../people/people-pages'

export default function InvitePage({ searchParams }: PageProps<'/admin/people/invite'>) {
  return invitePage('everybody', searchParams)
}
