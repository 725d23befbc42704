import { personPage } from '../person-page'

export default function PersonPage({ params, searchParams }: PageProps<'/people/[id]'>) {
  return personPage('own', params, searchParams)
}
