/** What is wrong with a file, where in it, and what to do about it. */
export interface Fault {
  /** As a text editor counts them, from 1; 0 where it is about the file as a whole. */
  readonly line: number
  /** The name at the head of the column; null where it is about a whole line, or the file. */
  readonly column: string | null
  readonly message: string
}
