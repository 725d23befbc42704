import { readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/places.mjs'

export const readDeployed = (name: string): string => readFileSync(inRoot(name), 'utf8')

/** The services of compose.yaml, each with the lines that are its own and those that it takes over from a block by `<<:`. */
export function servicesIn(compose: string): ReadonlyMap<string, string> {
  const [before = '', ...rest] = compose.replace(/^\s*#.*\n/gm, '').split(/^services:\n/m)
  const [services = ''] = rest.join('').split(/^\w+:\n/m)
  const shared = new Map(
    [...before.matchAll(/^x-\w+: &(\w+)\n((?: {2}.*\n)+)/gm)].map(([, name = '', lines = '']) => [
      name,
      lines,
    ]),
  )
  return new Map(
    services
      .split(/^ {2}(?=\w+:\n)/m)
      .filter((block) => block.trim() !== '')
      .map((block) => {
        const [name = ''] = block.split(':')
        const taken = [...block.matchAll(/<<: \*(\w+)/g)].map(([, each = '']) => shared.get(each) ?? '')
        return [name, [block, ...taken].join('\n')]
      }),
  )
}

/** What a unit of systemd says, by its key; of a key that is said twice the last. */
export function unitIn(name: string): Readonly<Record<string, string>> {
  const lines = readDeployed(`deploy/systemd/${name}`).matchAll(/^(\w+)=(.*)$/gm)
  return Object.fromEntries([...lines].map(([, key = '', text = '']) => [key, text]))
}
