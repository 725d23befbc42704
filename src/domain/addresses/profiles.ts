import type { Period } from '../periods/period'
import { asking, ofFramework } from './asking'

/** The service profiles of a framework that somebody sees. */
export function profilesHref(framework: string): string {
  return asking('/profiles', ofFramework(framework))
}

/** One provider's service profile; after a change, saying so. */
export function profileHref(framework: string, providerCode: string, recorded?: 'yes'): string {
  return asking(`/profiles/${providerCode}`, { recorded, ...ofFramework(framework) })
}

/** The form that changes it, as it stands in a quarter. */
export function changeProfileHref(framework: string, providerCode: string, from?: Period): string {
  return asking(`/profiles/${providerCode}/change`, { from, ...ofFramework(framework) })
}
