import { sayMoment } from '../periods/format'

/** What stands above the list of what happened since somebody was last here. */
export function sayLastVisit({ at, happenings }: { at: Date | null; happenings: number }): string {
  if (!at)
    return 'This is your first visit. From your next visit on, what other people did in between is listed here.'
  const lastHere = `You were last here on ${sayMoment(at)}.`
  if (happenings === 0) return `${lastHere} Nothing that you can see was changed by anybody else since then.`
  const did = happenings === 1 ? 'this:' : `these ${happenings} things, the latest first.`
  return `${lastHere} Since then, other people did ${did}`
}
