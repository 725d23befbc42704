import { peoplePage } from './people-page'

export default function PeoplePage({ searchParams }: PageProps<'/people'>) {
  return peoplePage('own', searchParams)
}
