import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function ContactPage() {
  return <ServicePage name="contact" />
}
