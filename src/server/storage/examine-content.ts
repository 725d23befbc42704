import 'server-only'
import { open, readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { fileTypeFromBuffer } from 'file-type'
import { type EvidenceMediaType, evidenceTypeOf } from '@/domain/evidence/evidence-types'
import { type ZipEntry, directoryFault, officeTypeOf } from '@/domain/evidence/office-directory'
import type { UploadRefusal } from '@/domain/evidence/upload-refusal'
import { type Result, fail, ok } from '@/domain/result'

/** As much of the beginning as tells every type that is taken; nothing more is ever unpacked to tell it. */
const BEGINNING = 4_100
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')

/**
 * What a file is by its content, whatever its name says, or why it is not taken. Documents that are zips are told by their directory:
 * nothing of them is unpacked, so that nothing can unpack to more than there is room for.
 */
export async function examineContent(path: string): Promise<Result<EvidenceMediaType, UploadRefusal>> {
  const beginning = await readBeginning(path)
  if (beginning.subarray(0, ZIP.length).equals(ZIP)) return examineZip(await readFile(path))
  const found = await fileTypeFromBuffer(beginning)
  const type = found ? evidenceTypeOf(found.mime) : null
  return type ? ok(type) : fail('wrong-type')
}

function examineZip(content: Uint8Array): Result<EvidenceMediaType, UploadRefusal> {
  const entries = entriesOf(content)
  if (!entries) return fail('wrong-type')
  const fault = directoryFault(entries)
  if (fault) return fail(fault)
  const type = officeTypeOf(entries)
  return type ? ok(type) : fail('wrong-type')
}

/** The directory of a zip; null where it has none that can be read. */
function entriesOf(content: Uint8Array): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = []
  try {
    unzipSync(content, {
      filter: ({ name, size, originalSize }) => {
        entries.push({ name, packed: size, unpacked: originalSize })
        return false
      },
    })
  } catch {
    return null
  }
  return entries
}

async function readBeginning(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
