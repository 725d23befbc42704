import { twoPeoplePage } from '../../../people/two-people-page'

export default function TwoPeoplePage({ searchParams }: PageProps<'/admin/people/two-people'>) {
  return twoPeoplePage('everybody', searchParams)
}
