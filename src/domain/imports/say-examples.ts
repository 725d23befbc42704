/** What may stand in a column of a file, each once: `ZZ1, or NORTH`; that it is left empty where no example has anything there. */
export function sayExamples(examples: readonly string[]): string {
  const given = [...new Set(examples.filter((example) => example !== ''))]
  return given.length === 0 ? 'Mostly empty' : given.join(', or ')
}
