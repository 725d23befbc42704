import { notFound } from 'next/navigation'
import { adminHref } from '@/domain/addresses/admin'
import { timetableOfHref, windowHref } from '@/domain/addresses/timetable'
import { sayWindow } from '@/domain/timetable/plan-faults'
import { type WindowKey, parseWindowId } from '@/domain/timetable/window-id'

/** Which window the address names. */
export async function windowKeyOf(params: Promise<{ window: string }>): Promise<WindowKey> {
  return parseWindowId((await params).window) ?? notFound()
}

/** Where a page below the timetable stands in the service; below one of its windows where that is given. */
export function timetableFrame(framework: string, below: WindowKey | null = null) {
  return {
    current: 'admin',
    framework,
    breadcrumb: [
      { href: adminHref(), text: 'Administration' },
      { href: timetableOfHref(framework), text: 'Timetable' },
      ...(below ? [{ href: windowHref(below), text: sayWindow(below.period) }] : []),
    ],
  } as const
}
