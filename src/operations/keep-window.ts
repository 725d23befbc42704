import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { PostedWindow } from '@/domain/timetable/posted-timetable-schema'
import type { Changed } from './change-timetable'
import { changeWindow } from './change-window'
import { endMoreTime, extendEverybody, extendProvider } from './extend-window'
import { planWindow } from './plan-window'

/** Does the one change to a window that was posted. */
export function keepWindow(actor: Actor, posted: PostedWindow, clock?: Date): Promise<Changed> {
  switch (posted.change) {
    case 'dates':
      return planWindow(actor, posted, clock)
    case 'deadline':
      return changeWindow(actor, posted, clock)
    case 'extension':
      return extendProvider(actor, posted, clock)
    case 'everybody':
      return extendEverybody(actor, posted, clock)
    case 'end':
      return endMoreTime(actor, posted, clock)
  }
}
