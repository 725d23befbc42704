import { peoplePage } from '../../people/people-page'

export default function PeoplePage({ searchParams }: PageProps<'/admin/people'>) {
  return peoplePage('everybody', searchParams)
}
