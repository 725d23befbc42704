import 'server-only'
import { type Setting, type Variables, valueOf } from './setting.mjs'
import {
  oidcAcrValues,
  oidcButton,
  oidcClientId,
  oidcClientSecret,
  oidcIssuer,
  oidcRequiredAcr,
  oidcScopes,
} from './single-sign-on-settings.mjs'

/** The provider through which people may sign in, and what it knows this service by. */
export interface SingleSignOn {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: string
  /** How people shall sign in there; empty as the provider likes. */
  readonly acrValues: string
  /** The ways of signing in that are strong enough; empty for any. */
  readonly requiredAcr: readonly string[]
  /** What the button says. */
  readonly button: string
  /** How long each of its answers is waited for, in milliseconds. */
  readonly patience: number
}

const PATIENCE_MS = 5_000

/** What the settings say of single sign-on; null where there is none. */
export function readSingleSignOn(variables: Variables): SingleSignOn | null {
  const read = <Value>(setting: Setting<Value>) => valueOf(variables, setting)
  const issuer = read(oidcIssuer)
  if (issuer === '') return null
  return {
    issuer,
    clientId: read(oidcClientId),
    clientSecret: read(oidcClientSecret),
    scopes: read(oidcScopes),
    acrValues: read(oidcAcrValues),
    requiredAcr: read(oidcRequiredAcr),
    button: read(oidcButton),
    patience: PATIENCE_MS,
  }
}
