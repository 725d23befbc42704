import { type Result, fail, ok } from '../result'
import type { Fault } from './fault'

const UTF_8 = 'CSV UTF-8 (comma delimited)'
const NO_UTF_8 = `This is not written in UTF-8. Save it again: in Excel choose \u201c${UTF_8}\u201d`
const WORKBOOK = `This is a workbook or an archive, not CSV. Open it, choose \u201cSave as\u201d, then \u201c${UTF_8}\u201d`
const NO_MARK =
  'This looks like UTF-16 without the mark at its beginning, so that it cannot be read safely. Save it again as UTF-8'

/** How text begins that says by itself how it is written, and how anything begins that was zipped, as workbooks are. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const
const ZIPPED = [0x50, 0x4b, 0x03, 0x04]
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The text of a file: UTF-8, with or without a byte order mark, or UTF-16 with one. Anything else is refused, since guessing an
 * encoding turns names into other names.
 */
export function decodeText(bytes: Uint8Array): Result<string, Fault> {
  if (begins(bytes, ZIPPED) || begins(bytes, OLD_WORKBOOK)) return refuse(WORKBOOK)
  const mark = MARKS.find((each) => begins(bytes, each.bytes))
  const encoding = mark?.encoding ?? 'utf-8'
  const text = decode(bytes, encoding)
  if (text === null) return refuse(NO_UTF_8, encoding === 'utf-8' ? firstBadLine(bytes) : 0)
  return text.includes('\0') ? refuse(NO_MARK) : ok(text)
}

function refuse(message: string, line = 0): Result<never, Fault> {
  return fail({ line, column: null, message })
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Every character of UTF-8 lies within a line, so that each line can be read by itself. */
function firstBadLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    const stop = end === -1 ? bytes.length : end
    if (decode(bytes.subarray(start, stop), 'utf-8') === null) return line
    start = stop + 1
  }
  return 0
}
