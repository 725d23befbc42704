import 'server-only'
import { readSettings } from './env'
import { addressSeen } from './http/client-address.mjs'
import { log } from './log'
import { addressKeyOf, hashAddress } from './logs/hash-address.mjs'
import { currentRequest, requestFields, type RequestContext } from './logs/request-context.mjs'
import { metrics } from './metrics/service-metrics.mjs'

/**
 * What may be somebody trying what they should not, in the words of the logs. That a page is not theirs is none: people follow
 * old links.
 */
export type SecurityKind =
  | 'passphrase-wrong'
  | 'passphrase-limit'
  | 'address-limit'
  | 'code-wrong'
  | 'code-limit'
  | 'sign-on-refused'
  | 'another-site'
  | 'not-here'
  | 'no-form'
  | 'malformed-form'
  | 'body-refused'
  | 'upload-refused'
  | 'audit-broken'

/**
 * Says in the log, and counts, that something was refused which may be an attack: when, by its kind, in which request, and from the
 * hash of which address. It never fails, and says nothing of what was sent.
 */
export function noteSecurity(kind: SecurityKind): void {
  try {
    metrics().securityTotal.inc({ kind })
    log().warn('security', { kind, ...requestFields(), ...whence(currentRequest()) })
  } catch {
    // Nobody's answer depends on its line, and where no settings are there is no log.
  }
}

function whence(request: RequestContext | undefined): { address?: string } {
  const { trustedProxyHops, secret } = readSettings()
  const address = request && addressSeen(request, trustedProxyHops)
  return address ? { address: hashAddress(address, addressKeyOf(secret)) } : {}
}
