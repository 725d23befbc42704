import { RefusedMoment } from '@/features/dashboards/components/refused-moment'
import { ActorShell } from './actor-shell'
import type { Area } from './areas'
import { askedAddress } from './asked-address'
import { askedMoment } from './read-as-at'

/** Why a page is not there as at the moment that was asked for; null where the moment is not why. It is about nobody. */
export async function refusedMomentPage(current: Area) {
  const [path = '', query] = (await askedAddress()).split('?')
  const asked = new URLSearchParams(query)
  const checked = await askedMoment(...asked.getAll('at'))
  if (checked.ok) return null
  asked.delete('at')
  const hrefNow = asked.size > 0 ? `${path}?${asked.toString()}` : path
  return (
    <ActorShell title="That date cannot be shown" current={current}>
      <RefusedMoment {...checked.failure} hrefNow={hrefNow} />
    </ActorShell>
  )
}
