import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { yearWorkbook } from '@/domain/pack/workbook/year-workbook'
import type { YearPack } from '@/domain/pack/year-pack'
import { writeWorkbook } from '@/operations/papers/write-workbook'
import { aYearPack } from '../../../factories/year-pack'
import { readWorkbook } from '../../../support/read-workbook'

const pack = aYearPack()
const write = async (of: YearPack) => writeWorkbook(yearWorkbook(of))

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the bytes', () => {
  test('are the same twice in other zones, and the day in them is that of the last submission', async () => {
    const first = await write(pack)
    vi.stubEnv('TZ', 'Pacific/Apia')
    expect(new Date(0).getHours()).toBe(13)
    const second = await write(aYearPack())
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(readWorkbook(first).parts.get('docProps/core.xml')).toContain(
      '2027-06-30T22:30:00Z</dcterms:modified>',
    )
    // Nothing is calculated, so that nobody is asked on closing whether to save that.
    expect(readWorkbook(first).parts.get('xl/workbook.xml')).not.toContain('calcPr')
  })

  test('of a year without anything are those of its first day, with a sentence on each sheet', async () => {
    const none = { rows: [], quarters: [], national: [], declarations: [], quality: [], providers: [] }
    const stamp = { lastSubmittedAt: null, asAt: null }
    const inputs = { ...pack.inputs, definitions: [] }
    const empty = readWorkbook(await write(aYearPack({ ...none, stamp, inputs })))
    expect(empty.parts.get('docProps/core.xml')).toContain('2026-03-31T23:00:00Z</dcterms:modified>')
    for (const { name, rows } of empty.sheets.slice(1)) expect(rows[1]?.[0]?.value, name).toMatch(/^No.*\.$/)
  })
})

/** LibreOffice, where it is installed. */
const office = ['soffice', 'libreoffice'].find((name) => {
  const { status } = spawnSync(name, ['--version'])
  return status === 0
})

test.skipIf(!office)(
  `LibreOffice opens it without a question${office ? '' : ' (left out: it is not installed)'}`,
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'))
    const file = path.join(folder, 'year.xlsx')
    writeFileSync(file, await write(pack))
    // Of the third sheet; every cell as it is shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3'
    execFileSync(office ?? '', ['--headless', '--convert-to', filter, '--outdir', folder, file])
    const [written = ''] = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    const text = readFileSync(path.join(folder, written), 'utf8')
    expect(text).toContain('60.0%')
    expect(text).not.toContain('Err:')
    rmSync(folder, { recursive: true })
  },
)
