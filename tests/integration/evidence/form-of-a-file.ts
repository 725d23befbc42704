/** Stands between the parts of the form. */
export const BOUNDARY = 'xYzZY'

type Fields = readonly (readonly [name: string, text: string])[]

/** The body of a form with a file, as a browser sends it. */
export function bodyOf(name: string, content: Uint8Array, fields: Fields = []): Buffer {
  const texts = fields.map(
    ([field, text]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${text}\r\n`,
  )
  return Buffer.concat([
    Buffer.from(
      `${texts.join('')}--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
}
