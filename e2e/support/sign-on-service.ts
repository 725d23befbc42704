import { findFreePort } from '../../scripts/lib/find-free-port.mjs'
import { startBuiltService } from '../../tests/support/built-service'
import { type IdentityProvider, openIdentityProvider } from '../../tests/support/identity-provider'
import { findRunning } from './running'
import { webProcesses } from './web-processes'

/** The built service beside the one of the journeys, on the same database, with a provider of single sign-on of its own. */
export async function openSignOnService() {
  const port = await findFreePort()
  const provider = await openIdentityProvider(`http://localhost:${String(port)}/api/auth/callback/sso`)
  const { issuer, client } = provider
  const settings = {
    ...webProcesses,
    ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
    ...{
      OIDC_ACR_VALUES: 'AAL2 AAL3',
      OIDC_REQUIRED_ACR: 'AAL2 AAL3',
      OIDC_BUTTON: 'Sign in with your smartcard',
    },
  }
  const built = await startBuiltService({ databaseUrl: findRunning().database.appUrl, settings, port })
  return { origin: built.origin, provider, close: () => close(built, provider) }
}

async function close({ stop }: { stop: () => Promise<void> }, provider: IdentityProvider) {
  provider.close()
  await stop()
}
