import { strToU8, zipSync } from 'fflate'

/** A PDF of one page with one line, as small as one can be: its parts one after another, and a table of where each begins. */
export function aPdf(line: string): Uint8Array {
  const words = line.replace(/[^ -~]|[()\\]/g, '')
  const text = `BT /F1 18 Tf 60 760 Td (${words}) Tj ET`
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let written = '%PDF-1.4\n'
  const begins = parts.map((part, index) => {
    const at = written.length
    written += `${index + 1} 0 obj${part}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${begins.join('')}`
  return strToU8(
    `${written}${table}trailer<</Size ${parts.length + 1}/Root 1 0 R>>\nstartxref\n${written.length}\n%%EOF\n`,
  )
}

const OPEN_XML = 'http://schemas.openxmlformats.org'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** The same bytes whenever it is made. */
const MADE = { mtime: '2026-01-01T12:00:00' } as const

/** A Word document with one line. */
export function aDocx(line: string): Uint8Array {
  const text = line.replace(/[<&>]/g, '')
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const types = `${head}<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`
  const links = `${head}<Relationships xmlns="${OPEN_XML}/package/2006/relationships"><Relationship Id="r1" Type="${OPEN_XML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  const document = `${head}<w:document xmlns:w="${OPEN_XML}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  const parts = { '[Content_Types].xml': types, '_rels/.rels': links, 'word/document.xml': document }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), MADE)
}
