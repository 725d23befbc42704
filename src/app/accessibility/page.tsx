import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function AccessibilityPage() {
  return <ServicePage name="accessibility" />
}
