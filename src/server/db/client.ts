import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { readSettings } from '../env'
import { PrismaClient, type Prisma } from './generated/client'
import { statementName } from './statement-name'
import { WAITS } from './waits'
import { openWatchedPool } from './watched-pool'

/** A transaction in which a person's scope is set. */
export type Transaction = Prisma.TransactionClient
/** The pool of connections, or a transaction on one of them. */
export type Database = PrismaClient | Transaction

// Kept beside the modules, because the framework may load this one more than once in a process.
declare global {
  var assuranceDatabase: PrismaClient | undefined
}

/** The one pool of the process, made when it is first needed, so that a build needs no database. */
export function database(): PrismaClient {
  return (globalThis.assuranceDatabase ??= connect(readSettings().databaseUrl))
}

/** Lets go of every connection; the next question opens new ones. */
export async function disconnect(): Promise<void> {
  const open = globalThis.assuranceDatabase
  globalThis.assuranceDatabase = undefined
  await open?.$disconnect()
}

function connect(connectionString: string): PrismaClient {
  const address = {
    ...WAITS,
    connectionString,
    application_name: 'assurance',
    max: 10,
    // A little less than Prisma waits for it, so that whoever is told why is told the reason.
    connectionTimeoutMillis: 1_800,
  }
  const adapter = new PrismaPg(openWatchedPool(address), {
    statementNameGenerator: ({ sql }) => statementName(sql),
    disposeExternalPool: true,
  })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 15_000 } })
}
