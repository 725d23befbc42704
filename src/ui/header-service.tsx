import { HeaderServiceName } from './header-service-name'
import { NhsLogo } from './nhs-logo'
import { serviceName } from './service-name'

type HeaderServiceProps = { showNhsLogo?: boolean | undefined }

/** The service's name, with the NHS logo where a setting turns it on: one link, not two to the same place. */
export function HeaderService({ showNhsLogo }: HeaderServiceProps) {
  if (!showNhsLogo) return <HeaderServiceName />
  return (
    <div className="nhsuk-header__service">
      <a className="nhsuk-header__service-logo" href="/" aria-label={`NHS ${serviceName} homepage`}>
        <NhsLogo />
        <span className="nhsuk-header__service-name">{serviceName}</span>
      </a>
    </div>
  )
}
