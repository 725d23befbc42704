import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deserialize } from 'node:v8'
import pg from 'pg'

type Value = string | number | boolean | null | readonly string[]

/** A statement as the service asked it. */
export interface Statement {
  readonly text: string
  readonly values?: Value[]
  readonly name?: string
  readonly rowMode?: 'array'
}

/** Settings under which a service writes its statements to a file, and what it wrote since it was last asked. */
export function recordInto(file: string) {
  writeFileSync(file, '')
  let taken = 0
  const recorder = path.join(import.meta.dirname, 'record-statements.mjs')
  return {
    settings: { BENCH_RECORD: file, NODE_OPTIONS: `--import=${recorder}` },
    take: (): readonly Statement[] => {
      // Every line is ended; what follows the last end is no line.
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
      const fresh = lines.slice(taken)
      taken = lines.length
      return fresh.map((line) => deserialize(Buffer.from(line, 'base64')) as Statement)
    },
  }
}

/** Asks again exactly what was asked, one statement after the other. */
export async function replay(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await client.query({ ...statement })
}

/** What asks who is signed in; each page of a person asks it once. */
export function isOfSession({ text }: Statement): boolean {
  return text.includes('find_session(')
}

/** The beginning and the end of a transaction. */
export function isFrame({ text }: Statement): boolean {
  return /^(BEGIN|COMMIT|ROLLBACK|SET )/.test(text)
}

/** A question as a COPY of its answer; COPY takes no values, so they are written into it. */
export function toCopy({ text, values = [] }: Statement): Statement {
  const written = text.replaceAll(/\$(\d+)/g, (_, place) => toLiteral(values[Number(place) - 1]))
  return { text: `COPY (${written}) TO STDOUT` }
}

function toLiteral(value: Value | undefined): string {
  if (value === null || value === undefined) return 'NULL'
  const text =
    typeof value === 'object' ? `{${value.map((each) => JSON.stringify(each)).join()}}` : String(value)
  return pg.escapeLiteral(text)
}
