import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { type TokenForger, openTokenForger } from './token-forger'

const CLIENT = { id: 'assurance', secret: 'known-to-the-provider-and-to-us-only' }

/** A provider of single sign-on on this machine, as long as a test file runs, behind a proxy that may forge what it says. */
export interface IdentityProvider {
  readonly issuer: string
  readonly client: typeof CLIENT
  /** Who signs in next, and in which way; nobody types anything. */
  readonly who: { subject: string; acr: string }
  readonly forger: TokenForger
  /** What was posted to it for a token, the newest last. */
  readonly redeemed: URLSearchParams[]
  /** How the proxy answers instead of passing on; null while it passes on. */
  trouble: ((asked: IncomingMessage, answer: ServerResponse) => boolean) | null
  close(): void
}

/** A real provider, asked through a proxy that gives its own keys for the provider's and signs each token anew. */
export async function openIdentityProvider(callback: string): Promise<IdentityProvider> {
  const front = await listen(http.createServer())
  const issuer = `http://localhost:${String(front.port)}`
  const who = { subject: 'subject-of-kim', acr: 'AAL2' }
  const provider = new Provider(issuer, configuration(callback))
  const answerAll = provider.callback()
  const inner = await listen(
    http.createServer((asked, answer) => {
      const isLogin = asked.url?.startsWith('/interaction/')
      const login = { accountId: who.subject, acr: who.acr, remember: false }
      void (isLogin ? provider.interactionFinished(asked, answer, { login }) : answerAll(asked, answer))
    }),
  )
  const forger = await openTokenForger()
  const own: IdentityProvider = {
    ...{ issuer, client: CLIENT, who, forger, redeemed: [], trouble: null },
    close: () => [front, inner].forEach(({ server }) => server.close().closeAllConnections()),
  }
  front.server.on('request', (asked: IncomingMessage, answer: ServerResponse) => {
    if (own.trouble?.(asked, answer)) return
    void passOn(asked, answer, { port: inner.port, forger, redeemed: own.redeemed })
  })
  return own
}

function configuration(callback: string) {
  return {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] },
        ...{ response_types: ['code'], grant_types: ['authorization_code'] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    acrValues: ['AAL1', 'AAL2', 'AAL3'],
    cookies: { keys: ['for tests only'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 300 },
    pkce: { required: () => true },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // Whoever signs in has agreed, so that there is no second page.
    loadExistingGrant: async ({ oidc }: GrantAsked) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT.id, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  }
}

interface GrantAsked {
  readonly oidc: { readonly provider: Provider; readonly session: { readonly accountId: string } }
}

async function passOn(
  asked: IncomingMessage,
  answer: ServerResponse,
  { port, forger, redeemed }: { readonly port: number } & Pick<IdentityProvider, 'forger' | 'redeemed'>,
) {
  const [body, { method, url = '/', headers }] = [await read(asked), asked]
  if (url === '/token') redeemed.push(new URLSearchParams(body))
  const inner = http.request({ port, method, path: url, headers }, (answered) => {
    void read(answered).then(async (text) => {
      const told = url === '/jwks' ? forger.keys() : url === '/token' ? await forger.forge(text) : text
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = answered.headers
      answer.writeHead(answered.statusCode ?? 500, kept).end(told)
    })
  })
  inner.end(body)
}

async function read(stream: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts).toString()
}

async function listen(server: http.Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}
