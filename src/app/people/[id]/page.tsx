import { personPage } from '../people-pages'

export default function PersonPage({ params, searchParams }: PageProps<'/people/[id]'>) {
  return personPage('own', params, searchParams)
}
