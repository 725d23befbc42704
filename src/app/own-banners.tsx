import { sayMoment } from '@/domain/periods/format'
import { sayWindow } from '@/domain/timetable/plan-faults'
import type { SignedIn } from '@/server/session/find-session'
import { NotificationBanner } from '@/ui/notification-banner'

/** What somebody is told on every page while everybody has more time. */
export function OwnBanners({ banners }: Pick<SignedIn, 'banners'>) {
  return banners.map(({ framework, period, untilAt, message }) => (
    <NotificationBanner
      key={`${framework} ${period}`}
      id={`banner-${framework}-${period}`}
      title="More time for everybody"
      heading={`${sayWindow(period)} is due by ${sayMoment(untilAt)}`}
      text={message}
    />
  ))
}
