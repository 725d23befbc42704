import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * One text for the content of all these files and folders: another byte, name or file anywhere gives another
 * text. What is missing counts as empty.
 *
 * @param {object} given
 * @param {string} given.root
 * @param {string[]} given.inputs files and folders, from the root
 * @param {string[]} [given.except] files and folders that are made, not written
 * @param {string[]} [given.facts] what else decides, such as the version of Node
 */
export function fingerprint({ root, inputs, except = [], facts = [] }) {
  const files = inputs.flatMap((input) => listFiles(root, input, new Set(except)))
  const hash = createHash('sha256')
  for (const fact of facts) hash.update(`${fact}\0`)
  for (const file of [...new Set(files)].sort()) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex')
    hash.update(`${file}\0${content}\0`)
  }
  return hash.digest('hex')
}

/** @param {string} root @param {string} input @param {ReadonlySet<string>} except @returns {string[]} */
function listFiles(root, input, except) {
  const found = path.join(root, input)
  if (except.has(input) || !existsSync(found)) return []
  if (!statSync(found).isDirectory()) return [input]
  // Names with "/" on every system, so that the order and the text are the same.
  return readdirSync(found).flatMap((name) => listFiles(root, `${input}/${name}`, except))
}

/** Compiled parts are for one Node and one kind of machine. */
export const machineFacts = () => [process.version, process.platform, process.arch]
