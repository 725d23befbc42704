import { boxesOf } from '@/domain/catalogue/boxes-of'
import { framework } from '@/domain/catalogue'
import { findIndicator } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { Finding } from '@/domain/returns/finding'
import type { FindingView } from './section-view'

/** A finding for a page: its message stands at the box, and with the name of the box in a summary. */
export function toFindingView({ code, at, message }: Finding): FindingView {
  const said = `${message} (rule ${code})`
  const where = whereOf(at)
  return { code, at, message: said, summary: where ? `${where}: ${said}` : said }
}

/** `101, Patients with a revision`, or the short title of the line where the finding is about the whole of it. */
function whereOf(at: string): string | null {
  const [code = '', field = ''] = at.split('.')
  const { aboutReturn } = framework
  if (code === aboutReturn.code) return aboutReturn.fields[field]?.label ?? null
  const indicator = findIndicator(code)
  if (!indicator || !isQuarterly(indicator)) return null
  return `${code}, ${boxesOf(indicator)[field]?.label ?? indicator.shortTitle}`
}
