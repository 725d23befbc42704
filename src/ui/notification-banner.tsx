export interface NotificationBannerProps {
  readonly id: string
  readonly title: string
  readonly heading: string
  readonly text: string
}

/** Something that all must know who come here, above the page. */
export function NotificationBanner({ id, title, heading, text }: NotificationBannerProps) {
  return (
    <div className="nhsuk-notification-banner" role="region" aria-labelledby={id}>
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{heading}</p>
        <p>{text}</p>
      </div>
    </div>
  )
}
