import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function AdministratorsPage() {
  return <ServicePage name="administrators" />
}
