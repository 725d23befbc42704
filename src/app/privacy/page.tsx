import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function PrivacyPage() {
  return <ServicePage name="privacy" />
}
