import { serviceName } from './service-name'

/** The service's name, which leads home. */
export function HeaderServiceName() {
  return (
    <div className="nhsuk-header__service">
      <a className="nhsuk-header__service-name" href="/">
        {serviceName}
      </a>
    </div>
  )
}
