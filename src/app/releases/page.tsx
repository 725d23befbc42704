import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function ReleasesPage() {
  return <ServicePage name="releases" />
}
