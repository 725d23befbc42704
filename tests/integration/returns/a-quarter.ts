import type { Actor } from '@/domain/access/actor'
import { addQuarters } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { type ReportingWindow } from '@/domain/periods/window'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { PERIOD } from '../../factories/period'
import { openPeriod } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { ZZ1, saveAll } from './entering'

let quarters = 0

/** A quarter of its own with an empty draft, so that no test finds what another left. */
export async function aQuarter(): Promise<ReturnKey> {
  quarters += 1
  const key = { ...ZZ1, period: addQuarters(PERIOD, quarters) }
  await openPeriod(key.period)
  return key
}

/** The same, with a full return in it, its window, and a moment at which it is open and not yet late. */
export async function aFilledQuarter(
  actor: Actor,
): Promise<{ key: ReturnKey; window: ReportingWindow; open: Date }> {
  const key = await aQuarter()
  await saveAll(actor, aFullReturn(key.period), key)
  const window = exampleWindow(key.period)
  return { key, window, open: new Date(window.opensAt.getTime() + 20 * 86_400_000) }
}
