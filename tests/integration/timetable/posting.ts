import { postedWindowSchema, type PostedWindow } from '@/domain/timetable/posted-timetable-schema'

/** The boxes of dates, from `12/8/2027`. */
export function dates(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const [day = '', month = '', year = ''] = text.split('/')
      return [
        [`${name}-day`, day],
        [`${name}-month`, month],
        [`${name}-year`, year],
      ]
    }),
  )
}

export const REASON = 'The board has agreed to it in May.'

/** A form of one change to a window, as its page posts it. */
export function aChange(
  change: PostedWindow['change'],
  window: string,
  typed: Readonly<Record<string, string>>,
): PostedWindow {
  return postedWindowSchema.parse({ change, window, reason: REASON, ...typed })
}
