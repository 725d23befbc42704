/** Each finds, in pg_catalog, the names of things that would let one organisation see another's figures. */
export type HoleFinder = { hole: string; sql: string; planted: { ddl: string; named: string }[] }
