/**
 * What processes say while they start would tear the line of progress apart.
 *
 * @param {readonly import('node:child_process').ChildProcess[]} children
 */
export function holdBack(children) {
  let held = ''
  let released = false
  const pass = (/** @type {NodeJS.ReadableStream | null} */ from, /** @type {NodeJS.WritableStream} */ to) =>
    from?.on('data', (text) => (released ? to.write(text) : (held += text)))
  for (const { stdout, stderr } of children) {
    pass(stdout, process.stdout)
    pass(stderr, process.stderr)
  }
  return { text: () => held, release: () => void (released = true) }
}
