import { type WindowChange, windowChanges } from '@/domain/addresses/timetable'

const DONE: Readonly<Record<WindowChange, string>> = {
  dates: 'Its days are changed.',
  deadline: 'The deadline and the close are as you set them.',
  extension: 'The provider has more time.',
  everybody: 'Everybody has more time, and is told so on their pages.',
  end: 'It has ended.',
}

/** What has just been done to a window, by the name in its address; null for anything else. */
export function sayDone(named: string): string | null {
  const done = windowChanges.find((each) => each === named)
  return done ? DONE[done] : null
}
