import type { ReactNode } from 'react'
import type { NavigationLink } from './header-navigation'
import { ServiceFooter, type ServiceFooterProps } from './service-footer'
import { ServiceHeader, type ServiceHeaderProps } from './service-header'
import { Breadcrumb } from './breadcrumb'

export type PageFrameProps = ServiceHeaderProps & {
  breadcrumb?: readonly NavigationLink[] | undefined
  /** What stands above the main content instead of a breadcrumb, such as a back link. */
  before?: ReactNode
  footer?: ServiceFooterProps | undefined
  /** Left out for what is read, which keeps lines that the eye can follow; `dashboard` for what is looked at. */
  width?: 'dashboard' | undefined
  children: ReactNode
}

/** Header, main content and footer: what every page of the service stands in. */
export function PageFrame({ breadcrumb = [], before, footer, width, children, ...header }: PageFrameProps) {
  const page = (
    <>
      <ServiceHeader {...header} />
      <div className="nhsuk-width-container">
        <Breadcrumb items={breadcrumb} />
        {before}
        <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
          {children}
        </main>
      </div>
      <ServiceFooter {...footer} />
    </>
  )
  return width === 'dashboard' ? <div className="app-dashboard">{page}</div> : page
}
