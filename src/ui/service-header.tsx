import type { ReactNode } from 'react'
import { HeaderAccount } from './header-account'
import { HeaderNavigation, type NavigationLink } from './header-navigation'
import { HeaderService } from './header-service'

export type ServiceHeaderProps = {
  links?: readonly NavigationLink[] | undefined
  /** The `href` of the link whose part of the service this page belongs to. */
  current?: string | undefined
  email?: string | undefined
  signOut?: ReactNode
  showNhsLogo?: boolean | undefined
}

/** The blue bar: the service's name, who is signed in, and where they can go. */
export function ServiceHeader({ links = [], current, email, signOut, showNhsLogo }: ServiceHeaderProps) {
  // Drawn anew where the menu changes without a new page, as with a second factor set up: its script looks at it once.
  return (
    <header
      key={links.map(({ href }) => href).join(' ')}
      className="nhsuk-header"
      data-module="nhsuk-header"
      role="banner"
    >
      <div className="nhsuk-header__container nhsuk-width-container">
        <HeaderService showNhsLogo={showNhsLogo} />
        {email && <HeaderAccount email={email} signOut={signOut} />}
      </div>
      {links.length > 0 && <HeaderNavigation links={links} current={current} />}
    </header>
  )
}
