import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A browser in which people have signed in: a random name of it, and whose, each until when. */
interface Device {
  readonly name: string
  readonly people: readonly Known[]
}

interface Known {
  /** The account, as a key that nobody turns back into an address. */
  readonly account: string
  /** In seconds since 1970. */
  readonly until: number
}

const DAYS = 180
/** How long a browser keeps the cookie, in seconds. */
export const KNOWN_FOR = DAYS * 86_400
/** Many share one computer on a ward; whoever signed in there longest ago gives way. */
const MOST_PEOPLE = 20
const ENTRY = /^([\w-]{22})~([a-z\d]{1,8})$/
const NAME = /^[\w-]{22}$/

/**
 * The name under which a device may be counted by itself for an account, by its cookie; null where the account's owner has
 * not signed in there for 180 days, or the cookie is not one that we signed.
 */
export function knownDevice(
  cookie: string | undefined,
  account: string,
  { secret, now }: Signing,
): string | null {
  const device = readDevice(cookie, secret)
  const known = device?.people.find((each) => each.account === shorten(account))
  return device && known && known.until > seconds(now) ? device.name : null
}

/** The cookie of a device in which this account's owner has just signed in, beside whoever did so before. */
export function rememberDevice(
  cookie: string | undefined,
  account: string,
  { secret, now }: Signing,
): string {
  const { name, people } = readDevice(cookie, secret) ?? {
    name: randomBytes(16).toString('base64url'),
    people: [],
  }
  const own = { account: shorten(account), until: seconds(now) + KNOWN_FOR }
  const others = people.filter((each) => each.account !== own.account && each.until > seconds(now))
  const kept = [own, ...others].slice(0, MOST_PEOPLE)
  const said = [name, ...kept.map(({ account: key, until }) => `${key}~${until.toString(36)}`)].join('.')
  return `${said}.${sign(said, secret)}`
}

interface Signing {
  readonly secret: string
  readonly now: Date
}

/** What a cookie of ours says; null for any other. */
function readDevice(cookie: string | undefined, secret: string): Device | null {
  const end = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || end < 0) return null
  const [said, signature] = [cookie.slice(0, end), Buffer.from(cookie.slice(end + 1))]
  const right = Buffer.from(sign(said, secret))
  if (signature.length !== right.length || !timingSafeEqual(signature, right)) return null
  const [name = '', ...entries] = said.split('.')
  return NAME.test(name) ? { name, people: entries.flatMap(readEntry) } : null
}

function readEntry(entry: string): Known[] {
  const [, account, until] = ENTRY.exec(entry) ?? []
  return account && until ? [{ account, until: parseInt(until, 36) }] : []
}

/** Another use of the secret than every other, so that nothing else that is signed passes for a device. */
function sign(said: string, secret: string): string {
  return createHmac('sha256', secret).update(`known-device:${said}`).digest('base64url')
}

/** 128 bits are enough to tell accounts apart, and a cookie has room for twenty. */
const shorten = (account: string) => account.slice(0, 22)
const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000)
