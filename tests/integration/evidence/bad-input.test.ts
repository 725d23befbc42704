import { beforeEach, describe, expect, test } from 'vitest'
import { clamdScanner } from '@/server/storage/clamd'
import { contents } from '../../factories/evidence-contents'
import { EICAR, startClamd } from '../../support/clamd-double'
import { bodyOf } from './form-of-a-file'
import { aPdf, lying, receiving, requestOf, sha256, store, uploading } from './uploading'

beforeEach(() => store.clearIncoming(new Date(Date.now() + 60_000)))

describe('by its content', () => {
  test.each(['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'png', 'jpg'] as const)(
    '%s is taken, and kept whole',
    async (sort) => {
      const taken = await uploading(`a file.${sort}`, contents[sort])
      expect(taken).toMatchObject({
        ok: true,
        value: { name: `a file.${sort}`, sha256: sha256(contents[sort]) },
      })
      expect(lying()).toContain(`${sha256(contents[sort])} ${contents[sort].length}`)
    },
  )

  test.each([
    ['an SVG with a script', 'picture.svg', 'svg', 'wrong-type'],
    ['an SVG that is called PNG', 'picture.png', 'svg', 'wrong-type'],
    ['a page', 'page.html', 'html', 'wrong-type'],
    ['a page that is called PDF', 'policy.pdf', 'html', 'wrong-type'],
    ['a program', 'policy.exe', 'exe', 'wrong-type'],
    ['a program that is called PDF', 'policy.pdf', 'exe', 'wrong-type'],
    ['any other zip', 'policy.zip', 'zip', 'wrong-type'],
    ['a zip that is called DOCX', 'policy.docx', 'zip', 'wrong-type'],
    ['a PDF that is called DOCX', 'policy.docx', 'pdf', 'wrong-ending'],
    ['a workbook that is called DOCX', 'policy.docx', 'xlsx', 'wrong-ending'],
    ['a PDF with a second ending', 'policy.pdf.exe', 'pdf', 'wrong-ending'],
    ['a PDF without an ending', 'policy', 'pdf', 'wrong-ending'],
    ['a zip bomb that is called DOCX', 'policy.docx', 'bomb', 'bomb'],
    ['a document with macros', 'policy.docx', 'macros', 'macros'],
    ['a document whose parts lead out of it', 'policy.docx', 'leading', 'unsafe-names'],
    ['a file of which only an ending is left', '../.pdf', 'pdf', 'bad-name'],
  ] as const)('%s is refused, and nothing of it stays', async (_, name, content, why) => {
    const before = lying()
    expect(await uploading(name, contents[content])).toEqual({ ok: false, failure: why })
    expect(lying()).toEqual(before)
  })
})

test('a path in the name of a file is cut off, and what is not seen is taken out', async () => {
  const taken = await uploading('..\\..\\C:\\x/po\u202elicy\u0007.pdf', contents.pdf)
  expect(taken).toMatchObject({ ok: true, value: { name: 'policy.pdf' } })
})

test('a body is counted as it comes: what is too large is not read on, and nothing of it stays', async () => {
  const before = lying()
  const [largest, counted] = [1_000_000, { pieces: 0 }]
  function* pieces() {
    yield bodyOf('policy.pdf', contents.pdf).subarray(0, 180)
    // Two gigabytes, should anybody read them.
    for (; counted.pieces < 32_768; counted.pieces += 1) yield Buffer.alloc(65_536)
  }
  expect(await receiving(requestOf(pieces()), { largest })).toEqual({ ok: false, failure: 'too-large' })
  expect(counted.pieces).toBeLessThan(100)
  expect(lying()).toEqual(before)
})

test('a file of the largest size is taken, and one byte more is not', async () => {
  const content = Buffer.concat([contents.pdf, Buffer.alloc(1000)])
  expect(await uploading('a.pdf', content, { largest: content.length })).toMatchObject({ ok: true })
  expect(await uploading('a.pdf', content, { largest: content.length - 1 })).toEqual({
    ok: false,
    failure: 'too-large',
  })
})

test('an upload that is cut off half-way, or whose connection breaks, leaves nothing', async () => {
  const before = lying()
  const whole = bodyOf('policy.pdf', Buffer.concat([contents.pdf, Buffer.alloc(300_000)]))
  const half = whole.subarray(0, whole.length / 2)
  expect(await receiving(requestOf([half]))).toEqual({ ok: false, failure: 'cut-off' })
  async function* breaking() {
    yield half
    await Promise.resolve()
    throw new Error('aborted')
  }
  expect(await receiving(requestOf(breaking()))).toEqual({ ok: false, failure: 'cut-off' })
  expect(lying()).toEqual(before)
})

test.each(['write', 'keep', 'begin'] as const)(
  'a disk that is full at %s is said, and leaves nothing',
  async (step) => {
    const before = lying()
    const full = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
    const begin = async () => ({ ...(await store.begin()), ...(step !== 'begin' && { [step]: full }) })
    const into = { ...store, begin: step === 'begin' ? full : begin }
    expect(await uploading('full.pdf', aPdf(step), { into })).toEqual({ ok: false, failure: 'store-full' })
    expect(lying()).toEqual(before)
  },
)

describe('what is no form of ours is refused, and leaves nothing:', () => {
  const twice = Buffer.concat([
    bodyOf('a.pdf', contents.pdf).subarray(0, -9),
    Buffer.from('\r\n'),
    bodyOf('b.pdf', contents.pdf),
  ])
  test.each([
    ['two files', twice, 'no-form'],
    [
      'a field given twice',
      bodyOf('a.pdf', contents.pdf, [
        ['slot', '1'],
        ['slot', '2'],
      ]),
      'no-form',
    ],
    ['a box in which nothing was chosen', bodyOf('', Buffer.alloc(0)), 'no-file'],
    ['an empty file', bodyOf('empty.pdf', Buffer.alloc(0)), 'empty-file'],
    ['a text that is far too long', bodyOf('a.pdf', contents.pdf, [['slot', 'x'.repeat(5000)]]), 'no-form'],
    [
      'far too many texts',
      bodyOf(
        'a.pdf',
        contents.pdf,
        Array.from({ length: 40 }, (__, at) => [`f${at}`, 'x'] as const),
      ),
      'no-form',
    ],
  ])('%s', async (_, body, why) => {
    const before = lying()
    expect(await receiving(requestOf([body]))).toEqual({ ok: false, failure: why })
    expect(lying()).toEqual(before)
  })
})

describe('a scanner', () => {
  test('says that a file is clean; EICAR is refused, and nothing of it stays', async () => {
    const clamd = await startClamd()
    const scanner = clamdScanner(clamd.address)
    const before = lying()
    const infected = Buffer.concat([contents.pdf, EICAR])
    expect(await uploading('policy.pdf', infected, { scanner })).toEqual({ ok: false, failure: 'infected' })
    expect(lying()).toEqual(before)
    expect(await uploading('policy.pdf', aPdf('clean'), { scanner })).toMatchObject({
      value: { scan: { state: 'clean', detail: null } },
    })
    await clamd.stop()
  })

  test('that fails, is not there, or says nothing leaves a file unscanned, and says why', async () => {
    const clamd = await startClamd()
    clamd.answerWith('INSTREAM size limit exceeded. ERROR')
    const scan = (address: string, patience?: number) =>
      uploading('policy.pdf', aPdf('not scanned'), { scanner: clamdScanner(address, patience) })
    expect(await scan(clamd.address)).toMatchObject({
      value: { scan: { state: 'scan-failed', detail: 'INSTREAM size limit exceeded. ERROR' } },
    })
    clamd.answerWith('stream: OK, or so')
    expect(await scan(clamd.address)).toMatchObject({ value: { scan: { state: 'scan-failed' } } })
    await clamd.stop()
    expect(await scan(clamd.address)).toMatchObject({ value: { scan: { state: 'scan-failed' } } })
    expect(await scan('/no/such/clamd.ctl', 200)).toMatchObject({ value: { scan: { state: 'scan-failed' } } })
  })

  test('that is not set leaves it not scanned', async () => {
    expect(await uploading('policy.pdf', aPdf('none'))).toMatchObject({
      value: { scan: { state: 'not-scanned' } },
    })
  })
})
