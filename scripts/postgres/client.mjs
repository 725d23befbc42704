import pg from 'pg'

const CONNECT_MS = 5000

/**
 * Runs `work` on one connection and closes it again.
 *
 * @template Answer
 * @param {string} url
 * @param {(client: pg.Client) => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  // Without a listener a server that goes away would take this process down with it.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * @param {string} url
 * @param {{ user?: string, password?: string, database?: string }} changes
 */
export function changeUrl(url, { user, password, database }) {
  const changed = new URL(url)
  if (user !== undefined) changed.username = encodeURIComponent(user)
  if (password !== undefined) changed.password = encodeURIComponent(password)
  if (database !== undefined) changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}
