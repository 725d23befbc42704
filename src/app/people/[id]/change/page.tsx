import { changePage } from '../../change-page'

export default function ChangePersonPage({ params, searchParams }: PageProps<'/people/[id]/change'>) {
  return changePage('own', params, searchParams)
}
