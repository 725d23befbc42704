import type { ReactNode } from 'react'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { readSettings } from '@/server/env'
import type { NavigationLink } from '@/ui/header-navigation'
import { PageFrame } from '@/ui/page-frame'
import { PageTitle } from '@/ui/page-title'
import { frameworkFooter } from './framework-footer'

export type ShellProps = {
  /** Who is signed in; null for a stranger. */
  actor: { email: string } | null
  /** Code of the framework that the page is about; the first there was, where it is about none. */
  framework?: string
  /** Where whoever is asking may go. */
  links?: readonly NavigationLink[] | undefined
  /** The form that signs out. */
  signOut?: ReactNode
  /** Left out where a form on the page prints its own title, to put "Error:" before it. */
  title?: string | undefined
  /** The `href` of the navigation link that this page belongs to. */
  current?: string | undefined
  breadcrumb?: readonly NavigationLink[] | undefined
  before?: ReactNode
  /** `dashboard` for what is looked at rather than read. */
  width?: 'dashboard' | undefined
  children: ReactNode
}

/** Every page of the service: its title, header, main content and footer. */
export function Shell({ actor, title, framework = UNPREFIXED, children, ...frame }: ShellProps) {
  const { showNhsLogo } = readSettings()
  return (
    <>
      {title && <PageTitle title={title} />}
      <PageFrame
        {...frame}
        email={actor?.email}
        showNhsLogo={showNhsLogo}
        footer={frameworkFooter(framework)}
      >
        {children}
      </PageFrame>
    </>
  )
}
