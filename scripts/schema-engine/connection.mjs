import pg from 'pg'

/**
 * Separate fields and never a `connectionString`: pg lets a connection string override `database`, so the
 * driver adapter's shadow database would silently be the real one.
 *
 * @param {string} url
 * @returns {{ config: pg.ClientConfig & { host: string, database: string }, schema: string }}
 */
export function readUrl(url) {
  const { searchParams, ...parts } = splitUrl(url)
  const ssl = searchParams.get('sslmode')
  const config = {
    host: searchParams.get('host') ?? decodeURIComponent(parts.hostname),
    port: Number(parts.port || 5432),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database: decodeURIComponent(parts.pathname.slice(1)) || 'postgres',
    ...(ssl && ssl !== 'disable' && { ssl: { rejectUnauthorized: ssl.startsWith('verify-') } }),
  }
  return { config, schema: searchParams.get('schema') ?? 'public' }
}

/** @param {string} url */
function splitUrl(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return { hostname, port, username, password, pathname, searchParams }
}

/**
 * @param {pg.ClientConfig} config
 * @param {string} sql
 */
export async function runOnce(config, sql) {
  const client = new pg.Client(config)
  // Without a listener a server that goes away would take this process down before it can answer.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** @param {string} name */
export const quoteName = (name) => `"${name.replaceAll('"', '""')}"`
