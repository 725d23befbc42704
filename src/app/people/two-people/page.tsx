import { twoPeoplePage } from '../two-people-page'

export default function TwoPeoplePage({ searchParams }: PageProps<'/people/two-people'>) {
  return twoPeoplePage('own', searchParams)
}
