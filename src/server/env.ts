import 'server-only'
import { z } from 'zod'

const wholeNumber = (fallback: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .default(fallback)
    .transform(Number)

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  APP_ORIGIN: z.string().regex(/^https?:\/\/[^/?#]+$/),
  APP_SECRET: z.string().min(32),
  EMBEDDED_CLUSTER: z.enum(['0', '1']).default('0'),
  PORT: wholeNumber('3000'),
  TRUSTED_PROXY_HOPS: wholeNumber('0'),
  SHOW_NHS_LOGO: z.enum(['yes', 'no']).default('no'),
})

const remedies: Record<keyof z.infer<typeof schema>, string> = {
  DATABASE_URL: 'the address of the PostgreSQL database, like postgresql://user:passphrase@host:5432/name',
  APP_ORIGIN: 'the address people use, without a path, like https://returns.example.nhs.uk',
  APP_SECRET: 'at least 32 random characters, for example from: openssl rand -base64 48',
  EMBEDDED_CLUSTER: 'leave it out: only the demo sets it, by itself',
  PORT: 'the port the service listens on, a number like 3000',
  TRUSTED_PROXY_HOPS: 'how many proxies stand in front of the service, a number like 1',
  SHOW_NHS_LOGO: 'yes, if an NHS body runs this service, else leave it out',
}

export type Settings = {
  demo: boolean
  origin: string
  secret: string
  databaseUrl: string
  port: number
  trustedProxyHops: number
  showNhsLogo: boolean
}

let settings: Settings | undefined

/** The settings, checked when first asked for, so that the service can be built where it has none. */
export function readSettings(): Settings {
  settings ??= parseSettings(process.env)
  return settings
}

/** Tells next-auth, which reads settings of its own, what ours say, so that no forwarded header can say otherwise. */
export function tellNextAuth(): void {
  const { origin, secret } = readSettings()
  process.env.NEXTAUTH_URL = origin
  process.env.NEXTAUTH_SECRET = secret
}

/** True while the service is being written: the compiler's overlay needs more than the content policy gives. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

/** One error names every faulty setting and its remedy; it never repeats the value, which may be a secret. */
export function parseSettings(variables: Record<string, string | undefined>): Settings {
  const parsed = schema.safeParse(variables)
  if (!parsed.success) throw new Error(explain(parsed.error))
  const { data } = parsed
  return {
    demo: data.EMBEDDED_CLUSTER === '1',
    origin: data.APP_ORIGIN,
    secret: data.APP_SECRET,
    databaseUrl: data.DATABASE_URL,
    port: data.PORT,
    trustedProxyHops: data.TRUSTED_PROXY_HOPS,
    showNhsLogo: data.SHOW_NHS_LOGO === 'yes',
  }
}

function explain(error: z.ZodError): string {
  const names = [...new Set(error.issues.map((issue) => issue.path[0] as keyof typeof remedies))]
  return ['Settings are missing or wrong:', ...names.map((name) => `  ${name}: ${remedies[name]}`)].join('\n')
}
