import { notFound } from 'next/navigation'
import { checkMoment } from '@/operations/read/check-moment'
import type { SearchParams } from './search-params'

/** The moment as at which a page is asked for, null for now; one that is refused is a page that says why (`refused-moment.tsx`). */
export async function readAsAt(searchParams: SearchParams): Promise<Date | null> {
  const asked = (await searchParams)['at'] ?? []
  const checked = await checkMoment(typeof asked === 'string' ? [asked] : asked)
  return checked.ok ? checked.value : notFound()
}
