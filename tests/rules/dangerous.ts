/** What a file of the product may do only where it is named here, with the reason. */
interface Dangerous {
  readonly what: string
  readonly pattern: RegExp
  /** By its path, or a folder with everything in it. */
  readonly allowed: Readonly<Record<string, string>>
  /** A line that does it. */
  readonly planted: string
}

const SERVER = 'node:(net|tls|http|https|http2|dgram|dns|dns/promises)'

/** Each with everywhere that it is done in `src`; whatever else does it fails a test. */
export const dangerous: readonly Dangerous[] = [
  {
    what: 'opens a connection',
    pattern: new RegExp(
      `from '(${SERVER}|nodemailer|pg|@prisma/adapter-pg|next-auth|openid-client|undici|ws|axios|got)'|\\bfetch\\(|\\bnew (WebSocket|EventSource)\\b`,
    ),
    allowed: {
      'src/server/mail/deliver.ts': 'the mail server of SMTP_URL',
      'src/server/storage/clamd.ts': 'the scanner of CLAMD_ADDRESS',
      'src/server/db/client.ts': 'the database of DATABASE_URL',
      'src/server/db/queue-pool.ts': 'a type alone',
      'src/server/db/watched-pool.ts': 'the same, with its slow statements noticed',
      'src/server/db/sign-in-failures.ts': 'the same, for counting past a transaction that fails',
      'src/server/session/ask-next-auth.ts': 'the provider of OIDC_ISSUER',
      'src/server/session/session-options.ts': 'types alone',
      'src/server/session/sign-on-options.ts': 'types alone',
    },
    planted: "import { get } from 'node:https'",
  },
  {
    what: 'starts a program',
    pattern: /from '(node:)?(child_process|worker_threads|cluster)'|process\.binding\(/,
    allowed: {},
    planted: "import { exec } from 'node:child_process'",
  },
  {
    what: 'runs a text as code',
    pattern: /\beval\(|\bnew Function\b|from '(node:)?vm'|setTimeout\(\s*['"`]/,
    allowed: {},
    planted: 'export const run = (text: string) => eval(text)',
  },
  {
    what: 'writes HTML by itself',
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    allowed: { 'src/app/layout.tsx': 'a script of ours, without anything that came from elsewhere' },
    planted: 'export const show = (box: Element, text: string) => (box.innerHTML = text)',
  },
  {
    what: 'gives the database a text that was put together',
    pattern: /\$(query|execute)RawUnsafe|Prisma\.raw\(/,
    allowed: {
      'src/server/db/audit-trail.ts': 'one of two words of its own: ASC or DESC, > or <',
      'src/server/db/in-one.ts': 'names of columns that stand in our code',
      'src/server/db/submissions.ts': 'a list of columns that stands beside it',
    },
    planted: 'export const ask = (tx: Tx, name: string) => tx.$queryRawUnsafe(`SELECT ${name}`)',
  },
  {
    what: 'hashes or encrypts by another way than SHA-256 and AES-256-GCM',
    pattern:
      /create(Hash|Hmac|Cipheriv|Decipheriv|Sign|Verify)\((?!\s*['"](sha256|aes-256-gcm)['"])|hkdfSync\((?!\s*['"]sha256['"])|\b(pbkdf2|scrypt)(Sync)?\(/,
    allowed: {},
    planted: "export const hash = (text: string) => createHash('md5').update(text)",
  },
  {
    what: 'makes a pattern of a text',
    pattern: /new RegExp\(/,
    allowed: {
      'src/domain/access/read-code.ts': 'an alphabet of ours',
      'src/domain/imports/split-records.ts': 'a pattern of ours, begun anew',
      'src/domain/forms/describes-patient.ts': 'pieces of ours',
      'src/domain/forms/read-date.ts': 'pieces of ours',
    },
    planted: 'export const find = (wanted: string) => new RegExp(wanted)',
  },
  {
    what: 'lets other sites read',
    pattern: /access-control-allow/i,
    allowed: {},
    planted: "export const headers = { 'Access-Control-Allow-Origin': '*' }",
  },
  {
    what: 'draws lots that can be guessed',
    pattern: /Math\.random\(/,
    allowed: {},
    planted: 'export const token = () => String(Math.random())',
  },
  {
    what: 'reads XML',
    pattern: /DOMParser|from '(fast-xml-parser|xml2js|xmldom|@xmldom\/xmldom|libxmljs|sax)'/,
    allowed: {},
    planted: "import { XMLParser } from 'fast-xml-parser'",
  },
  {
    what: 'keeps something in the browser',
    pattern: /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie|\bcaches\./,
    allowed: {
      'src/ui/posting/new-page.ts': 'what was typed, but no passphrase, until the page of a new build has it',
      'src/ui/posting/keep-typed.ts': 'the same, until the page that an upload opens has it',
      'src/ui/posting/fill-taken.ts': 'takes it out again',
      'src/ui/posting/form.tsx': 'asks whether there is any',
    },
    planted: "export const keep = (text: string) => localStorage.setItem('figures', text)",
  },
  {
    what: 'takes messages of other pages',
    pattern: /postMessage|addEventListener\(\s*['"]message['"]|\.onmessage\b/,
    allowed: {},
    planted: "addEventListener('message', (event) => take(event.data))",
  },
]

/** Which of it a file does that it may not. */
export function foundIn({ name, text }: { readonly name: string; readonly text: string }): string[] {
  return dangerous
    .filter(({ pattern, allowed }) => pattern.test(text) && !(name in allowed))
    .map(({ what }) => `${name} ${what}`)
}
