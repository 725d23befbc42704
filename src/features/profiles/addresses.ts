import type { Period } from '@/domain/periods/period'

/** One provider's service profile. */
export function profileHref(providerCode: string): string {
  return `/profiles/${providerCode}`
}

/** The form that changes it, as it stands in a quarter. */
export function changeHref(providerCode: string, from?: Period): string {
  return `/profiles/${providerCode}/change${from ? `?from=${from}` : ''}`
}
