/** A pack by the names of its files. */
export type PackFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>
