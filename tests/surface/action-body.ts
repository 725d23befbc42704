import { randomBytes } from 'node:crypto'

/** The fields of a form in their order; a name may come twice. */
export type Fields = readonly (readonly [name: string, value: string | UploadedFile])[]

export interface UploadedFile {
  readonly fileName: string
  readonly content: string
}

/** The body of a form, and the header that says how it is written. */
export interface FormBody {
  readonly body: Buffer
  readonly headers: { readonly 'content-type': string }
}

export function toMultipart(fields: Fields): FormBody {
  const boundary = `----surface${randomBytes(12).toString('hex')}`
  const parts = fields.map(([name, value]) => {
    const disposition = `Content-Disposition: form-data; name="${name.replaceAll('"', '%22')}"`
    return typeof value === 'string'
      ? `--${boundary}\r\n${disposition}\r\n\r\n${value}\r\n`
      : `--${boundary}\r\n${disposition}; filename="${value.fileName}"\r\n` +
          `Content-Type: text/plain\r\n\r\n${value.content}\r\n`
  })
  const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}

/** As a browser with JavaScript calls an action: its arguments are written by React, a form's fields behind a number. */
export function callWithScript(id: string, state: object | undefined, fields: Fields) {
  return callWith(id, state ? [state, '$K1'] : ['$K1'], fields)
}

/** The same with any arguments. */
export function callWith(id: string, given: readonly unknown[], fields: Fields) {
  const own = fields.filter(([name]) => !name.startsWith('$ACTION'))
  const named = own.map(([name, value]) => [`_1_${name}`, value] as const)
  const { body, headers } = toMultipart([...named, ['0', JSON.stringify(given)]])
  return { body, headers: { ...headers, accept: 'text/x-component', 'next-action': id } }
}

/** Where a browser alone posts the form of an action. */
export function findAddress(page: string, actionId: string): string {
  const form = page.split('<form').find((part) => part.includes(actionId)) ?? ''
  return attributeOf(form.split('>')[0] ?? '', 'action')
}

/** Names of the boxes for words in the form of an action; those for figures and for days are none. */
export function findTextBoxes(page: string, actionId: string): readonly string[] {
  const form = page.split('<form').find((part) => part.includes(actionId))
  const boxes = (form?.split('</form>')[0] ?? '').match(/<textarea[^>]*>|<input[^>]*type="text"[^>]*>/g) ?? []
  return boxes.filter((box) => !/ inputmode="/i.test(box)).map((box) => attributeOf(box, 'name'))
}

/** The hidden fields of the form of an action, as they stand in a page: its own, and the framework's. */
export function findHiddenFields(page: string, actionId: string): Fields {
  const form = page.split('<form').find((part) => part.includes(actionId))
  const inputs = (form?.split('</form>')[0] ?? '').match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return inputs.map((input) => [attributeOf(input, 'name'), attributeOf(input, 'value')] as const)
}

function attributeOf(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

/** The same fields with others in the place of those of the same name. */
export function withFields(fields: Fields, changed: Readonly<Record<string, string>>): Fields {
  const kept = fields.filter(([name]) => !Object.hasOwn(changed, name))
  return [...kept, ...Object.entries(changed)]
}
