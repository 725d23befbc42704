// A header of a tar archive (POSIX.1-1988, "ustar"; sizes from 8 GiB on as GNU tar writes them), so that any system opens a backup.

export const BLOCK = 512
const LARGEST_OCTAL = 8 ** 11
const LONGEST_NAME = 100

/**
 * @typedef {{ name: string, size: number }} Entry a file of the archive, and how many bytes it has
 *
 * @param {Entry & { modified: Date }} entry
 * @returns {Buffer}
 */
export function writeHeader({ name, size, modified }) {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new Error(`The name ${name} is too long for an archive`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  // Nobody but who unpacks it reads what comes out.
  header.write('0000600\0', 100)
  header.write('0000000\0'.repeat(2), 108)
  writeSize(header, size)
  header.write(`${octal(Math.floor(modified.getTime() / 1000), 11)}\0`, 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148)
  return header
}

/**
 * @param {Buffer} header
 * @returns {Entry | null} null for the empty block that ends an archive
 */
export function readHeader(header) {
  if (header.every((byte) => byte === 0)) return null
  const sum = Number.parseInt(textAt(header, 148, 8), 8)
  if (sum !== checksumOf(header))
    throw new Error('it is no archive, or was damaged: a header has another sum')
  return { name: textAt(header, 0, LONGEST_NAME), size: sizeIn(header) }
}

/** How many bytes fill the last block of a file. @param {number} size */
export const paddingOf = (size) => (BLOCK - (size % BLOCK)) % BLOCK

/** @param {Buffer} header @param {number} size */
function writeSize(header, size) {
  if (size < LARGEST_OCTAL) header.write(`${octal(size, 11)}\0`, 124)
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(size), 128)
  }
}

/** @param {Buffer} header */
function sizeIn(header) {
  return header.readUInt8(124) === 0x80
    ? Number(header.readBigUInt64BE(128))
    : Number.parseInt(textAt(header, 124, 12), 8)
}

/** The sum of all bytes, its own field taken for spaces. @param {Buffer} header */
function checksumOf(header) {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

/** @param {number} number @param {number} digits */
const octal = (number, digits) => number.toString(8).padStart(digits, '0')

/** @param {Buffer} header @param {number} at @param {number} length */
const textAt = (header, at, length) =>
  header
    .toString('utf8', at, at + length)
    .split('\0')[0]
    ?.trim() ?? ''
