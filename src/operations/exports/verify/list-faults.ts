import 'server-only'
import type { Manifest } from '@/domain/pack/manifest-schema'
import { MANIFEST } from '../member-names'
import { fingerprint } from '../pack-manifest'
import type { PackFiles } from './pack-files'

/** Where the files of a pack are not those that its manifest lists. */
export function listFaults(files: PackFiles, { files: figures, inputs }: Manifest): readonly string[] {
  const listed = [...figures, ...inputs]
  const names = new Set([MANIFEST, ...listed.map(({ name }) => name)])
  const stray = [...files.keys()].filter((name) => !names.has(name))
  return [
    ...listed.flatMap(({ name, bytes, sha256 }) => {
      const found = files.get(name)
      if (!found) return [`${name}: the manifest lists it, and it is not there`]
      const own = fingerprint(found)
      if (own.sha256 === sha256 && own.bytes === bytes) return []
      return [`${name}: its SHA-256 is ${own.sha256}, and ${sha256} in the manifest`]
    }),
    ...stray.map((name) => `${name}: it is there, and the manifest does not list it`),
  ]
}
