import 'server-only'
import { yearWorkbook } from '@/domain/pack/workbook/year-workbook'
import type { YearPack } from '@/domain/pack/year-pack'
import { writeWorkbook } from './write-workbook'

/** A year as an XLSX workbook: the same pack, the same bytes. */
export async function toWorkbook(pack: YearPack): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(yearWorkbook(pack))
}
