import 'server-only'
import { type NetConnectOpts, type Socket, connect } from 'node:net'
import type { Readable } from 'node:stream'
import type { Scan } from '@/domain/evidence/scan-state'
import type { Scanner } from './scanner'

/** A scanner that says nothing for so long is taken for one that does not answer. */
const PATIENCE_MS = 60_000
const LONGEST_DETAIL = 200

/** Asks clamd by its command INSTREAM: each piece after its length in four bytes, an empty one at the end (man clamd). */
export function clamdScanner(address: string, patience = PATIENCE_MS): Scanner {
  return {
    scan: async (content) => {
      try {
        return readAnswer(await ask(address, content, patience))
      } catch (failure) {
        return failed(failure instanceof Error ? failure.message : 'the scanner did not answer')
      } finally {
        content.destroy()
      }
    },
  }
}

async function ask(address: string, content: Readable, patience: number): Promise<string> {
  const socket = connect(optionsOf(address))
  socket.setTimeout(patience, () => socket.destroy(new Error('the scanner did not answer in time')))
  const answered = answerOf(socket)
  // What goes wrong while it is sent is said by the answer, or by its end.
  answered.catch(() => undefined)
  try {
    await send(socket, Buffer.from('zINSTREAM\0', 'latin1'))
    for await (const piece of content) await send(socket, framed(Buffer.from(piece as Uint8Array)))
    await send(socket, framed(Buffer.alloc(0)))
    return await answered
  } finally {
    socket.destroy()
  }
}

function optionsOf(address: string): NetConnectOpts {
  if (address.startsWith('/')) return { path: address }
  const [host = '', port = ''] = address.split(':')
  return { host, port: Number(port) }
}

function framed(piece: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return Buffer.concat([length, piece])
}

function send(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (failure) => {
      if (failure) reject(failure)
      else resolve()
    })
  })
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')))
    socket.on('error', reject)
    socket.on('close', () => {
      if (said === '') reject(new Error('the scanner closed the connection without an answer'))
      else resolve(said)
    })
    socket.on('end', () => socket.end())
  })
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, or an error of its own. Anything else is no answer. */
function readAnswer(said: string): Scan {
  const answer = said.replaceAll('\0', '').trim()
  if (answer === 'stream: OK') return { state: 'clean', detail: null }
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  return found ? { state: 'infected', detail: found.slice(0, LONGEST_DETAIL) } : failed(answer)
}

function failed(why: string): Scan {
  return { state: 'scan-failed', detail: why.slice(0, LONGEST_DETAIL) || null }
}
