import { invitePage } from '../people-pages'

export default function InvitePage({ searchParams }: PageProps<'/people/invite'>) {
  return invitePage('own', searchParams)
}
