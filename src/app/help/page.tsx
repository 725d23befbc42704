import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function HelpPage() {
  return <ServicePage name="help" />
}
