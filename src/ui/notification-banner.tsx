import type { ReactNode } from 'react'

export type NotificationBannerProps = {
  kind?: 'important' | 'success' | undefined
  title?: string | undefined
  heading?: ReactNode
  /** Needed only where a page has two banners. */
  id?: string | undefined
  children?: ReactNode
}

/** News that is not about one box: a success takes the focus, so that it is read out. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { kind = 'important', id = 'nhsuk-notification-banner', heading, children } = props
  const isSuccess = kind === 'success'
  const title = props.title ?? (isSuccess ? 'Success' : 'Important')
  return (
    <div
      className={`nhsuk-notification-banner${isSuccess ? ' nhsuk-notification-banner--success' : ''}`}
      data-module="nhsuk-notification-banner"
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={`${id}-title`}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={`${id}-title`}>
          {title}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        {heading && <p className="nhsuk-notification-banner__heading">{heading}</p>}
        {children}
      </div>
    </div>
  )
}
