import { personPage } from '../../../people/people-pages'

export default function PersonPage({ params, searchParams }: PageProps<'/admin/people/[id]'>) {
  return personPage('everybody', params, searchParams)
}
