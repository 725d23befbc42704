// Loaded into the service before anything else, when its statements are to be recorded: writes each statement that it
// asks, with its values, to the file that BENCH_RECORD names. A service whose times are taken runs without it.
import { appendFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import pg from 'pg'
import { ownEnvironment } from '../lib/environments.mjs'

const file = ownEnvironment.BENCH_RECORD

if (file) {
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply: (query, client, given) => {
      const [asked] = given
      const { text, values, name, rowMode } = typeof asked === 'string' ? { text: asked } : asked
      appendFileSync(file, `${serialize({ text, values, name, rowMode }).toString('base64')}\n`)
      return Reflect.apply(query, client, given)
    },
  })
}
