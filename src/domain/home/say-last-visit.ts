import { sayMoment } from '../periods/format'

/** What stands above the list of what happened since somebody was last here; `at` is null on a first visit. */
export function sayLastVisit({ at, happenings }: { at: Date | null; happenings: number }): string {
  const did = happenings === 1 ? 'this:' : `these ${happenings} things, the latest first.`
  if (!at)
    return happenings === 0
      ? 'This is your first visit. What other people do from now on is listed here.'
      : `This is your first visit. Since it began, other people did ${did}`
  const lastHere = `You were last here on ${sayMoment(at)}.`
  if (happenings === 0)
    return `${lastHere} Nothing that you can see was changed by anybody else since that visit began.`
  return `${lastHere} Since that visit began, other people did ${did}`
}
