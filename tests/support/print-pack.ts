import { createHash } from 'node:crypto'
import { packMembers } from '@/operations/exports/pack-archive'
import { zip } from '@/operations/exports/zip'
import { threeProvidersSources } from '../factories/three-providers'

// Writes the SHA-256 of every file of a pack, and of the pack: run in several zones and languages, and compared.
const members = await packMembers(threeProvidersSources())
const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const files = [...members].map(([name, content]) => `${hash(content)} ${name}`)
process.stdout.write(`${[...files, `${hash(await zip(members))} zip`].join('\n')}\n`)
