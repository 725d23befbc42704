import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { UploadRefusal } from '@/domain/evidence/upload-refusal'
import { type Result, fail, ok } from '@/domain/result'
import { type EvidenceStore, type Incoming, isFull } from '../storage/evidence-store'

/** A file that arrived whole; nothing was kept of it yet. */
export interface Arrived {
  readonly incoming: Incoming
  /** As the browser called it. */
  readonly givenName: string
  readonly size: number
  readonly sha256: string
}

interface Upload {
  readonly fields: ReadonlyMap<string, string>
  readonly file: Arrived
}

/** What a form of ours for a file holds at most beside it. */
const LIMITS = { fields: 20, fieldSize: 1_000, fieldNameSize: 50, files: 1, parts: 21, headerPairs: 20 }
/** Room in a body for what stands around the file. */
const AROUND = 100_000

/** Whether a body says that it is larger than any that is taken. One that says nothing is counted as it comes. */
export function isTooLong(headers: Pick<Headers, 'get'>, largest: number): boolean {
  const length = headers.get('content-length')
  return length !== null && !(/^\d{1,15}$/.test(length) && Number(length) <= largest + AROUND)
}

/** Thrown to end an upload from inside. */
class Refused extends Error {
  constructor(readonly why: UploadRefusal) {
    super(why)
  }
}

/**
 * Reads a form with one file, while it arrives: the file goes to the store piece by piece, counted and hashed, so that no upload takes
 * more memory than a piece. Whatever ends it leaves nothing of it behind: what is too large is not read on, and what broke off is no file.
 */
export async function receiveUpload(
  request: Request,
  { begin }: Pick<EvidenceStore, 'begin'>,
  largest: number,
): Promise<Result<Upload, UploadRefusal>> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data\s*;/i.test(type)) return fail('no-form')
  const source = Readable.fromWeb(request.body as ReadableStream)
  const begun: Promise<Incoming>[] = []
  const open = () => {
    const incoming = begin()
    begun.push(incoming)
    return incoming
  }
  try {
    return ok(await read(source, type, { open, largest }))
  } catch (failure) {
    for (const incoming of await Promise.allSettled(begun))
      if (incoming.status === 'fulfilled') await incoming.value.discard()
    return fail(whyNot(failure))
  } finally {
    source.destroy()
  }
}

interface Taking {
  readonly open: () => Promise<Incoming>
  readonly largest: number
}

async function read(source: Readable, type: string, taking: Taking): Promise<Upload> {
  const fields = new Map<string, string>()
  const files: Promise<Arrived>[] = []
  await new Promise<void>((resolve, reject) => {
    const refuse = () => {
      reject(new Refused('no-form'))
    }
    const parser = new Busboy({ headers: { 'content-type': type }, preservePath: true, limits: LIMITS })
    parser.on('field', (name, value, isNameCut, isValueCut) => {
      if (isNameCut || isValueCut || fields.has(name)) refuse()
      fields.set(name, value)
    })
    parser.on('file', (name, stream, givenName) => {
      if (name !== 'file') refuse()
      files.push(take(stream, givenName, taking))
      files.at(-1)?.catch(reject)
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, refuse)
    source.on('error', reject)
    source.pipe(parser.on('finish', resolve).on('error', reject))
  })
  const file = await files[0]
  if (!file) throw new Refused('no-file')
  return { fields, file }
}

async function take(
  stream: BusboyFileStream,
  givenName: string | undefined,
  { open, largest }: Taking,
): Promise<Arrived> {
  const hash = createHash('sha256')
  const incoming = await open()
  let size = 0
  for await (const piece of stream) {
    const bytes = Buffer.from(piece as Uint8Array)
    size += bytes.length
    if (size > largest) throw new Refused('too-large')
    hash.update(bytes)
    await incoming.write(bytes)
  }
  // A box in which nothing was chosen posts a file without a name or content.
  if (size === 0) throw new Refused(givenName ? 'empty-file' : 'no-file')
  return { incoming, givenName: givenName ?? '', size, sha256: hash.digest('hex') }
}

function whyNot(failure: unknown): UploadRefusal {
  if (failure instanceof Refused) return failure.why
  return isFull(failure) ? 'store-full' : 'cut-off'
}
