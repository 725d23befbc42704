import { loadLate } from '../load-late'
import type { TakeawayProps } from './takeaway'

/** Fetched when the service has just answered that the page takes nothing any more. */
export const LateTakeaway = loadLate<TakeawayProps>(
  async () => (await import('./takeaway')).Takeaway,
  PlainTakeaway,
)

function PlainTakeaway({ state }: TakeawayProps) {
  return <pre className="app-preserve">{`${state.problem ?? ''}\n\n${state.takeaway ?? ''}`}</pre>
}
