import type { ProviderRead } from '@/operations/read/get-provider'

/** Which versions, and as at which moment, so that every way from a page leads to the same. */
export function onRecordOf({ as, made }: Pick<ProviderRead, 'as' | 'made'>) {
  return { as, at: made.asAt }
}
