import type { ReactNode } from 'react'
import { Icon } from './icon'

type HeaderAccountProps = { email: string; signOut?: ReactNode }

/** Who is signed in, and the form by which they sign out. */
export function HeaderAccount({ email, signOut }: HeaderAccountProps) {
  return (
    <nav className="nhsuk-header__account" aria-label="Account">
      <ul className="nhsuk-header__account-list">
        <li className="nhsuk-header__account-item">
          <a className="nhsuk-header__account-link" href="/account">
            <Icon name="user" />
            {email}
          </a>
        </li>
        {signOut && <li className="nhsuk-header__account-item">{signOut}</li>}
      </ul>
    </nav>
  )
}
