import { changePage } from '../../../../people/change-page'

export default function ChangePersonPage({ params, searchParams }: PageProps<'/admin/people/[id]/change'>) {
  return changePage('everybody', params, searchParams)
}
