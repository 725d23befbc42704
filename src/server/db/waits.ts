import 'server-only'

/** Every wait for the database has an end: it gives up before its client does, and both before the person. */
export const WAITS = {
  statement_timeout: 5_000,
  query_timeout: 6_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 5_000,
  idleTimeoutMillis: 30_000,
}
