import type { ReactNode } from 'react'
import { PersonField } from './posting/page-of'

export type HeaderAccountFormProps = {
  action: string | ((form: FormData) => void | Promise<void>)
  children: ReactNode
}

/** A button in the header's account bar, for example to sign out: a form, because no GET changes anything. */
export function HeaderAccountForm({ action, children }: HeaderAccountFormProps) {
  const method = typeof action === 'string' ? 'post' : undefined
  return (
    <form className="nhsuk-header__account-form" action={action} method={method} noValidate>
      <PersonField />
      <button className="nhsuk-header__account-button" type="submit">
        {children}
      </button>
    </form>
  )
}
