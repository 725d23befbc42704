import { describe, expect, test } from 'vitest'
import {
  type EvidenceMediaType,
  endsAs,
  evidenceEndings,
  evidenceTypeOf,
} from '@/domain/evidence/evidence-types'
import { type ZipEntry, directoryFault, officeTypeOf } from '@/domain/evidence/office-directory'
import { saySize } from '@/domain/evidence/say-size'
import { isServed } from '@/domain/evidence/scan-state'

const entry = (name: string, packed = 100, unpacked = 400): ZipEntry => ({ name, packed, unpacked })
const word = [entry('[Content_Types].xml'), entry('word/document.xml')]
const MB = 1024 * 1024

test('a name ends as its content is', () => {
  expect(endsAs('policy.PDF', 'application/pdf')).toBe(true)
  expect(endsAs('picture.jpeg', 'image/jpeg')).toBe(true)
  expect(endsAs('policy.docx', 'application/pdf')).toBe(false)
  expect(endsAs('policy.pdf.exe', 'application/pdf')).toBe(false)
  expect(endsAs('pdf', 'application/pdf')).toBe(false)
  expect(evidenceEndings.join(' ')).toBe('.pdf .docx .xlsx .pptx .odt .png .jpg .jpeg')
  expect(evidenceTypeOf('image/svg+xml')).toBeNull()
  expect(evidenceTypeOf('constructor')).toBeNull()
})

test('an office document is told by its main part, and by one alone', () => {
  const types = ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'].map((part) =>
    officeTypeOf([entry('[Content_Types].xml'), entry(part)]),
  )
  expect(types.map((type) => endsAs('a.docx', type as EvidenceMediaType))).toEqual([true, false, false])
  expect(officeTypeOf([entry('word/document.xml')])).toBeNull()
  expect(officeTypeOf([...word, entry('xl/workbook.xml')])).toBeNull()
  expect(officeTypeOf(['mimetype', 'content.xml', 'META-INF/manifest.xml'].map((name) => entry(name)))).toBe(
    'application/vnd.oasis.opendocument.text',
  )
})

describe('by its directory alone', () => {
  test('a document as it comes is let through, and so is a small one that packs well', () => {
    expect(directoryFault(word)).toBeNull()
    expect(directoryFault([...word, entry('xl/empty.xml', 10, 9 * MB)])).toBeNull()
  })

  test('what unpacks to more than a document holds is refused: by its ratio, its size or the number of its parts', () => {
    expect(directoryFault([...word, entry('word/bomb.xml', 10_000, 11 * MB)])).toBe('bomb')
    expect(directoryFault([...word, entry('word/large.xml', 20 * MB, 301 * MB)])).toBe('bomb')
    expect(directoryFault(Array.from({ length: 5001 }, (_, at) => entry(`word/${at}.xml`)))).toBe('bomb')
    expect(directoryFault([...word, entry('word/picture.png', 3 * MB, 11 * MB)])).toBeNull()
  })

  test.each(['../x', 'word/../../x', '/etc/x', '\\x', 'word\\..\\x', 'x\0.xml'])(
    'a part called %j is refused',
    (name) => {
      expect(directoryFault([...word, entry(name)])).toBe('unsafe-names')
    },
  )

  test.each(['word/vbaProject.bin', 'Basic/Standard/Module1.xml'])('macros in %s are refused', (name) => {
    expect(directoryFault([...word, entry(name)])).toBe('macros')
  })
})

test('a file is given where it is clean, where all is invented, or where a setting says so; one with malware never', () => {
  const [strict, demo, shown] = [
    { invented: false, unscannedServed: false },
    { invented: true, unscannedServed: false },
    { invented: false, unscannedServed: true },
  ]
  for (const rule of [strict, demo, shown]) {
    expect(isServed('clean', rule)).toBe(true)
    expect(isServed('infected', rule)).toBe(false)
  }
  for (const state of ['not-scanned', 'scan-failed'] as const)
    expect([strict, demo, shown].map((rule) => isServed(state, rule))).toEqual([false, true, true])
})

test('sizes are said as people read them', () => {
  expect([1, 812, 12_345, 999_500, 25_000_000].map(saySize)).toEqual([
    '1 byte',
    '812 bytes',
    '12 kB',
    '1.0 MB',
    '25.0 MB',
  ])
})
