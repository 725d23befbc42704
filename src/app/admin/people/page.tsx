import { peoplePage } from '../../people/people-pages'

export default function PeoplePage({ searchParams }: PageProps<'/admin/people'>) {
  return peoplePage('everybody', searchParams)
}
