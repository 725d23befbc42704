import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function CookiesPage() {
  return <ServicePage name="cookies" />
}
