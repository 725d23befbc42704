import { personPage } from '../../../people/person-page'

export default function PersonPage({ params, searchParams }: PageProps<'/admin/people/[id]'>) {
  return personPage('everybody', params, searchParams)
}
