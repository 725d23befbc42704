import { peoplePage } from './people-pages'

export default function PeoplePage({ searchParams }: PageProps<'/people'>) {
  return peoplePage('own', searchParams)
}
