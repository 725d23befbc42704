/** As long as a name may be, in characters as people count them. */
const LONGEST = 150

/** Controls, marks that turn the direction of writing or show nothing, halves of characters, and what is not given to text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu

/**
 * The name of an uploaded file, as it is kept: what stands after the last path separator of any system, well-formed, without anything
 * that is not seen, at most 150 characters with its ending whole. Null where nothing is left of it, or where it is only an ending.
 */
export function cleanFileName(given: string): string | null {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = base.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim()
  const name = shortened(plain)
  return /^\.*$/.test(name) || /^\.[^.]*$/.test(name) ? null : name
}

function shortened(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= LONGEST) return name
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''
  return (
    characters
      .slice(0, LONGEST - ending.length)
      .join('')
      .trimEnd() + ending
  )
}

/**
 * How a browser is told the name under which to keep a file (RFC 6266, RFC 8187): in letters that every system has, and as it is.
 */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .replace(/["\\%;]/g, '_')
    .trim()
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain === '' ? 'evidence' : plain}"; filename*=UTF-8''${exact}`
}
