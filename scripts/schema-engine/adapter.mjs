import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { quoteName, readUrl, runOnce } from './connection.mjs'

/**
 * @typedef {ReturnType<typeof readUrl>['config']} Config
 * @typedef {Awaited<ReturnType<PrismaPg['connect']>>} Adapter
 * @typedef {AsyncLocalStorage<number[]>} Chars where the columns of a running query that hold a catalogue's "char" are noted
 */

const CATALOGUE_CHAR = 18
const PADDED_CHAR = 1042

/** Gives the schema engine its connections: @prisma/adapter-pg with its three gaps for migrations closed. */
export class EngineConnections {
  /** @readonly */
  provider = /** @type {const} */ ('postgres')
  adapterName = '@prisma/adapter-pg'
  #url
  #shadowUrl

  /** @param {import('./command-line.mjs').Datasource} datasource */
  constructor({ url, shadowDatabaseUrl }) {
    // Commands that need no database still make an engine; this address is never reached.
    this.#url = url || 'postgresql://unset@127.0.0.1:1/unset'
    this.#shadowUrl = shadowDatabaseUrl
  }

  async connect() {
    const { config, schema } = readUrl(this.#url)
    return openConnection(config, schema)
  }

  async connectToShadowDb() {
    const { config, schema } = readUrl(this.#url)
    if (this.#shadowUrl) return emptiedShadow(this.#shadowUrl, config)
    const database = `prisma_migrate_shadow_db_${randomUUID()}`
    await runOnce(config, `CREATE DATABASE ${quoteName(database)}`)
    const drop = () => runOnce(config, `DROP DATABASE IF EXISTS ${quoteName(database)} WITH (FORCE)`)
    return openConnection({ ...config, database }, schema, drop)
  }
}

/** @param {string} shadowUrl @param {Config} main */
async function emptiedShadow(shadowUrl, main) {
  const { config, schema } = readUrl(shadowUrl)
  const parts = /** @type {const} */ (['host', 'port', 'database'])
  const same = parts.every((part) => config[part] === main[part])
  if (same) throw new Error('The shadow database must not be the main database: it is emptied')
  const adapter = await openConnection(config, schema)
  const name = quoteName(schema)
  await adapter.executeScript(`DROP SCHEMA IF EXISTS ${name} CASCADE; CREATE SCHEMA ${name}`)
  return adapter
}

/** @param {Config} config @param {string} schema @param {() => Promise<void>} [afterwards] */
async function openConnection(config, schema, afterwards = async () => {}) {
  const pool = new pg.Pool({ ...config, max: 4 })
  pool.on('error', () => {})
  /** @type {Chars} */
  const chars = new AsyncLocalStorage()
  noteCatalogueChars(pool, chars)
  const adapter = await new PrismaPg(pool, { schema }).connect()
  presentCatalogueChars(adapter, chars)
  sendScriptsWhole(adapter, pool)
  adapter.dispose = async () => {
    await pool.end().catch(() => {})
    await afterwards()
  }
  return adapter
}

/**
 * The adapter cannot read the catalogue's one-byte "char" (pg_constraint.contype and others), and the
 * engine panics when it is given text instead: it is fetched as bpchar here and presented as a character below.
 *
 * @param {pg.Pool} pool
 * @param {Chars} chars
 */
function noteCatalogueChars(pool, chars) {
  pool.query = new Proxy(pool.query, {
    apply: async (query, self, given) => {
      /** @type {pg.QueryResult} */
      const answer = await Reflect.apply(query, self, given)
      answer?.fields?.forEach((field, at) => {
        if (field.dataTypeID !== CATALOGUE_CHAR) return
        field.dataTypeID = PADDED_CHAR
        chars.getStore()?.push(at)
      })
      return answer
    },
  })
}

/** @param {Adapter} adapter @param {Chars} chars */
function presentCatalogueChars(adapter, chars) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = (query) => {
    /** @type {number[]} */
    const columns = []
    return chars.run(columns, async () => {
      const answer = await queryRaw(query)
      for (const at of columns) answer.columnTypes[at] = ColumnTypeEnum.Character
      return answer
    })
  }
}

/**
 * The adapter splits scripts at every semicolon, which breaks function bodies and string literals.
 *
 * @param {Adapter} adapter
 * @param {pg.Pool} pool
 */
function sendScriptsWhole(adapter, pool) {
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script)
    } catch (error) {
      // Its own way of telling the engine what went wrong, which it keeps to itself.
      Reflect.get(adapter, 'onError').call(adapter, error)
    }
  }
}
