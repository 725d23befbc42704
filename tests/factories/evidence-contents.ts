import { strToU8, zipSync } from 'fflate'

const empty = strToU8('<?xml version="1.0"?><x/>')

/** A zip with these parts. */
const zipOf = (parts: Readonly<Record<string, Uint8Array>>) =>
  Buffer.from(zipSync({ ...parts }, { level: 9 }))

/** Small files of every sort that is taken, and of some that are not. */
export const contents = {
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  docx: zipOf({ '[Content_Types].xml': empty, 'word/document.xml': empty }),
  xlsx: zipOf({ '[Content_Types].xml': empty, 'xl/workbook.xml': empty }),
  pptx: zipOf({ '[Content_Types].xml': empty, 'ppt/presentation.xml': empty }),
  odt: zipOf({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': empty,
    'META-INF/manifest.xml': empty,
  }),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  html: Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  exe: Buffer.from(`MZ${'\0'.repeat(200)}`),
  zip: zipOf({ 'readme.txt': empty }),
  macros: zipOf({ '[Content_Types].xml': empty, 'word/document.xml': empty, 'word/vbaProject.bin': empty }),
  leading: zipOf({ '[Content_Types].xml': empty, 'word/document.xml': empty, '../../etc/cron.d/x': empty }),
  /** 60 MB of nothing in some kilobytes. */
  bomb: zipOf({
    '[Content_Types].xml': empty,
    'word/document.xml': new Uint8Array(60_000_000),
  }),
}
