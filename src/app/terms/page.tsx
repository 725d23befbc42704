import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function TermsPage() {
  return <ServicePage name="terms" />
}
