import { endOfDay, londonDate, startOfDay } from '@/domain/periods/london'
import { addQuarters, firstDay, periodOfDate } from '@/domain/periods/period'
import type { WindowDates } from '@/domain/periods/timetable'

/** In the units of the drawing. */
export const WIDTH = 1000

/** The stretch of time that all bars of a page stand on. */
export interface Axis {
  readonly from: number
  readonly to: number
  /** Where each quarter of the calendar begins, and today, in the units of the drawing. */
  readonly lines: readonly number[]
  readonly today: number
}

export interface BarView {
  /** From its opening to its deadline, and on to its close. */
  readonly from: number
  readonly due: number
  readonly to: number
}

/** From the quarter in which the first window opens to the end of the one in which the last closes. */
export function axisOf(dates: readonly WindowDates[], at: Date): Axis {
  const opens = dates.map(({ opensOn }) => startOfDay(opensOn).getTime())
  const closes = dates.map(({ closesOn }) => endOfDay(closesOn).getTime())
  const [from, to] = [Math.min(at.getTime(), ...opens), Math.max(at.getTime(), ...closes)]
  const lines: number[] = []
  const axis = { from, to }
  for (
    let period = addQuarters(periodOfDate(londonDate(new Date(from))), 1);
    ;
    period = addQuarters(period, 1)
  ) {
    const begins = startOfDay(firstDay(period)).getTime()
    if (begins >= to) break
    lines.push(placeOf(axis, begins))
  }
  return { ...axis, lines, today: placeOf(axis, at.getTime()) }
}

function placeOf({ from, to }: Pick<Axis, 'from' | 'to'>, moment: number): number {
  return Math.round(((moment - from) / (to - from)) * WIDTH)
}

export function toBar(
  axis: Axis,
  moments: { readonly from: Date; readonly due: Date; readonly to: Date },
): BarView {
  const place = (at: Date) => placeOf(axis, at.getTime())
  return { from: place(moments.from), due: place(moments.due), to: place(moments.to) }
}
