import { NhsLogo } from './nhs-logo'
import { serviceName } from './service-name'

type HeaderServiceProps = { showNhsLogo?: boolean | undefined }

/** The service name, which leads home; one link even when the logo stands beside it. */
export function HeaderService({ showNhsLogo }: HeaderServiceProps) {
  if (!showNhsLogo) {
    return (
      <div className="nhsuk-header__service">
        <a className="nhsuk-header__service-name" href="/">
          {serviceName}
        </a>
      </div>
    )
  }
  return (
    <div className="nhsuk-header__service">
      <a className="nhsuk-header__service-logo" href="/" aria-label={`NHS ${serviceName} homepage`}>
        <NhsLogo />
        <span className="nhsuk-header__service-name">{serviceName}</span>
      </a>
    </div>
  )
}
