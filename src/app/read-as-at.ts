import { notFound } from 'next/navigation'
import { cache } from 'react'
import { checkMoment } from '@/operations/read/check-moment'
import type { SearchParams } from './search-params'

/** What an address asks for by `at`, checked once for a page: what stands in for one that is not there asks too, on every request. */
export const askedMoment = cache((...asked: readonly string[]) => checkMoment(asked))

/** The moment as at which a page is asked for, null for now; one that is refused is a page that says why (`refused-moment-page.tsx`). */
export async function readAsAt(searchParams: SearchParams): Promise<Date | null> {
  const asked = (await searchParams)['at'] ?? []
  const checked = await askedMoment(...(typeof asked === 'string' ? [asked] : asked))
  return checked.ok ? checked.value : notFound()
}

/** The same for a file: undefined where the moment is refused. */
export async function asAtOf(searchParams: URLSearchParams): Promise<Date | null | undefined> {
  const checked = await checkMoment(searchParams.getAll('at'))
  return checked.ok ? checked.value : undefined
}

/** What whoever asked for a file as at a moment that is refused is told. */
export const REFUSED_FILE =
  'The date after at= is no day that is over, like 2026-07-17, since the service began.'
