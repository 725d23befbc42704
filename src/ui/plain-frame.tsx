import type { ReactNode } from 'react'
import { HeaderServiceName } from './header-service-name'
import { ServiceFooter, type ServiceFooterProps } from './service-footer'

export type PlainFrameProps = { footer?: ServiceFooterProps | undefined; children: ReactNode }

/** The least a page can stand in: for errors, which may not know who is signed in. */
export function PlainFrame({ footer, children }: PlainFrameProps) {
  return (
    <>
      <header className="nhsuk-header" role="banner">
        <div className="nhsuk-header__container nhsuk-width-container">
          <HeaderServiceName />
        </div>
      </header>
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
          {children}
        </main>
      </div>
      <ServiceFooter {...footer} />
    </>
  )
}
