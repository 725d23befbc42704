import { ServicePage } from '../service-page'

/** Open to everybody. */
export default function InformationGovernancePage() {
  return <ServicePage name="information-governance" />
}
