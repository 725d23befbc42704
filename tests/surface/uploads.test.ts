import { describe, expect, test } from 'vitest'
import { contents } from '../factories/evidence-contents'
import { bodyOf } from '../integration/evidence/form-of-a-file'
import type { Answer, Question } from './ask'
import type { Asker } from './asker'
import { faceOf, findInnards } from './judge'
import { illFormed, nobodys } from './objects'
import { openWorld } from './world'

const world = await openWorld()
const lead = world.asker('lead1')
const TYPE = { 'content-type': 'multipart/form-data; boundary=xYzZY' }
const PROGRAM = { accept: 'application/json' }

const addressOf = ({ declaration }: { readonly declaration: string }) =>
  `/uploads/declarations/${encodeURIComponent(declaration)}`
const page = `/declarations/${world.ZZ1.declaration}/evidence`

/** A form with a PDF for the second document, as the page of this person would post it. */
function formOf(asker: Asker, name = 'policy.pdf', content: Uint8Array = contents.pdf): Buffer {
  return bodyOf(name, content, [
    ['person', asker.personId ?? ''],
    ['slot', '2'],
  ])
}

function upload(asker: Asker, question: Partial<Question> = {}): Promise<Answer> {
  const { headers = {}, ...rest } = question
  return world.ask(asker, {
    ...{ method: 'POST', path: addressOf(world.ZZ1), body: formOf(asker) },
    ...rest,
    headers: { ...TYPE, origin: world.origin, ...headers },
  })
}

test('whoever fills in a declaration uploads, and is led back to its files; nobody else does, or learns that it is there', async () => {
  const faults: string[] = []
  for (const asker of world.askers) {
    const answer = await upload(asker)
    const changes = await world.findChanges()
    const may = ['lead1', 'contributor1'].includes(asker.name)
    if (answer.status !== (may ? 303 : 404)) faults.push(`${asker.name} uploads: ${answer.status}`)
    if (may !== changes.length > 0) faults.push(`${asker.name} uploads and changes ${changes.join()}`)
    if (may && answer.headers.location !== `${page}?saved=yes`)
      faults.push(`led to ${answer.headers.location}`)
    if (may) continue
    const measure = await upload(asker, { path: addressOf(nobodys) })
    if (faceOf(answer, [asker.name]) !== faceOf(measure, [asker.name]))
      faults.push(`${asker.name} learns of it`)
  }
  expect(faults).toEqual([])
})

test('a stranger is shown the way to sign in and back, and a program is told', async () => {
  for (const asker of [world.nobody, ...world.strangers]) {
    const answer = await upload(asker)
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(`${page}?refused=signed-out#file`)}&ended=time`,
    ])
    expect((await upload(asker, { headers: PROGRAM })).status).toBe(401)
  }
  expect(await world.findChanges()).toEqual([])
})

describe('before anything of a file is read', () => {
  const port = new URL(world.origin).port
  test.each<[string, Record<string, string>, number]>([
    ['that was meant for another host', { host: `elsewhere.example:${port}` }, 421],
    ['that comes from the page of another site', { origin: 'https://elsewhere.example' }, 403],
    ['that comes from an opaque origin', { origin: 'null' }, 403],
    ['of which a browser says that it comes from elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
    ['that says that it is of two gigabytes', { 'content-length': '2000000000' }, 413],
  ])('one %s is refused', async (_, headers, status) => {
    const answer = await upload(lead, { headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(findInnards(answer)).toEqual([])
    expect(await world.findChanges()).toEqual([])
  })
})

test('one that does not say how long it is, and goes on beyond the limit, is refused as it comes', async () => {
  const large = Buffer.concat([contents.pdf, Buffer.alloc(25_500_000)])
  const answer = await upload(lead, { body: formOf(lead, 'policy.pdf', large), chunked: true })
  expect([answer.status, answer.body.includes('This file is too large')]).toEqual([413, true])
  expect(await world.findChanges()).toEqual([])
})

test.each<[string, Partial<Question>, string]>([
  ['a PDF called DOCX', { body: formOf(lead, 'policy.docx') }, 'wrong-ending'],
  ['an SVG with a script', { body: formOf(lead, 'picture.svg', contents.svg) }, 'wrong-type'],
  ['a zip bomb called DOCX', { body: formOf(lead, 'policy.docx', contents.bomb) }, 'bomb'],
  ['an upload that is cut off', { body: formOf(lead).subarray(0, -30) }, 'cut-off'],
  ['a page of somebody else', { body: formOf(world.asker('contributor1')) }, 'somebody-else'],
  [
    'no form with a file',
    { body: 'slot=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    'no-form',
  ],
  [
    'a field that the page does not have',
    {
      body: bodyOf('a.pdf', contents.pdf, [
        ['person', lead.personId ?? ''],
        ['slot', '2'],
        ['state', 'signed'],
      ]),
    },
    'no-form',
  ],
  [
    'a document that cannot be',
    {
      body: bodyOf('a.pdf', contents.pdf, [
        ['person', lead.personId ?? ''],
        ['slot', '13'],
      ]),
    },
    'no-form',
  ],
])('%s comes back with the reason, and stores nothing', async (_, question, refused) => {
  const answer = await upload(lead, question)
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toMatch(new RegExp(`^${page}\\?refused=${refused}(&slot=\\d+)?#file$`))
  const program = await upload(lead, { ...question, headers: { ...question.headers, ...PROGRAM } })
  expect([409, 422]).toContain(program.status)
  expect(JSON.parse(program.body)).toEqual({ message: expect.stringMatching(/^[A-Z].{20,}/) as string })
  expect(await world.findChanges()).toEqual([])
})

test('a file of an action is kept by whoever works on it and uploads for its provider, and by nobody else', async () => {
  const path = '/uploads/actions/ZZ1-1'
  const formFor = (asker: Asker, fields: readonly (readonly [string, string])[] = []) =>
    bodyOf('reminder.pdf', contents.pdf, [['person', asker.personId ?? ''], ...fields])
  const faults: string[] = []
  for (const asker of world.askers) {
    const answer = await upload(asker, { path, body: formFor(asker) })
    const changes = await world.findChanges()
    const may = ['lead1', 'contributor1'].includes(asker.name)
    if (answer.status !== (may ? 303 : 404)) faults.push(`${asker.name} uploads: ${answer.status}`)
    if (may !== changes.length > 0) faults.push(`${asker.name} uploads and changes ${changes.join()}`)
    if (may && answer.headers.location !== '/actions/ZZ1-1?saved=yes')
      faults.push(`${answer.headers.location}`)
  }
  expect(faults).toEqual([])
  const cut = await upload(lead, { path, body: formFor(lead).subarray(0, -30) })
  expect(cut.headers.location).toBe('/actions/ZZ1-1?refused=cut-off#file')
  const more = await upload(lead, { path, body: formFor(lead, [['number', '2']]) })
  expect(more.headers.location).toBe('/actions/ZZ1-1?refused=no-form#file')
  for (const id of ['ZZ1-2', 'ZZ9-1', 'none'])
    expect((await upload(lead, { path: `/uploads/actions/${id}`, body: formFor(lead) })).status).toBe(404)
  expect(await world.findChanges()).toEqual([])
})

test('a signed declaration takes no file, and an address that is none answers as one that is nowhere', async () => {
  const signed = await upload(lead, { path: addressOf({ declaration: world.ZZ1.signed }) })
  expect(signed.headers.location).toContain('refused=not-a-draft')
  for (const objects of illFormed) {
    const { status, body } = await upload(lead, { path: addressOf(objects) })
    expect([404, 400]).toContain(status)
    expect(body).not.toContain('Prisma')
  }
  expect(await world.findChanges()).toEqual([])
})
