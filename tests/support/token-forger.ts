import { createHmac } from 'node:crypto'
import { type JWTPayload, SignJWT, base64url, decodeJwt, exportJWK, generateKeyPair } from 'jose'

/** How a token of the provider is changed on its way: what it says, and how it is signed. */
export interface Forgery {
  readonly claims?: JWTPayload
  readonly sign?: 'as the provider' | 'by another key' | 'by nobody' | 'by the secret of the client'
}

/** Signs each ID token anew with a key of its own, which it gives out as the provider's. */
export interface TokenForger {
  /** What is forged next; nothing of it, and the token says what the provider said. */
  forgery: Forgery
  /** The ID tokens that went by. */
  readonly seen: string[]
  keys(): string
  forge(answer: string): Promise<string>
}

const KEY = 'of-the-proxy'

/** With keys made anew. */
export async function openTokenForger(secret = 'known-to-the-provider-and-to-us-only'): Promise<TokenForger> {
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const jwk = { ...(await exportJWK(own.publicKey)), kid: KEY, alg: 'RS256', use: 'sig' }
  const sign = (payload: JWTPayload, key: CryptoKey) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: KEY }).sign(key)
  const forger: TokenForger = {
    ...{ forgery: {}, seen: [], keys: () => JSON.stringify({ keys: [jwk] }) },
    forge: async (answer) => {
      const told = JSON.parse(answer) as { id_token?: string }
      if (!told.id_token) return answer
      const { claims, sign: how = 'as the provider' } = forger.forgery
      const { at_hash: _, ...payload } = { ...decodeJwt(told.id_token), ...claims }
      const token = {
        'as the provider': () => sign(payload, own.privateKey),
        'by another key': () => sign(payload, other.privateKey),
        'by nobody': () => bare({ alg: 'none' }, payload, () => ''),
        'by the secret of the client': () =>
          bare({ alg: 'HS256' }, payload, (text) =>
            createHmac('sha256', secret).update(text).digest('base64url'),
          ),
      }[how]
      told.id_token = await token()
      forger.seen.push(told.id_token)
      return JSON.stringify(told)
    },
  }
  return forger
}

function bare(header: object, payload: JWTPayload, sign: (text: string) => string): string {
  const text = [header, payload].map((part) => base64url.encode(JSON.stringify(part))).join('.')
  return `${text}.${sign(text)}`
}
