import { boxesOf } from '@/domain/catalogue/boxes-of'
import { parseFieldId } from '@/domain/catalogue/field-id'
import { findIndicator } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { Field } from '@/domain/kinds/field'
import type { Finding } from '@/domain/forms/finding'
import type { FindingView } from '@/ui/saving/finding-view'
import { linkTo } from '@/features/draft/link-to'

/** A finding for a page: its message stands at the box, and with the name of the box in a summary. */
export function toFindingView(framework: Framework, { code, at, message }: Finding): FindingView {
  const said = `${message} (rule ${code})`
  const { box, name } = whereIs(framework, at)
  return { code, at, message: said, summary: name ? `${name}: ${said}` : said, href: linkTo(at, box) }
}

/** `101, Patients with a revision`, or the short title of the line where the finding is about the whole of it. */
function whereIs(framework: Framework, at: string): { box?: Field | undefined; name?: string | undefined } {
  const { code = '', field = '' } = parseFieldId(at) ?? {}
  const { aboutReturn } = framework
  if (code === aboutReturn.code) {
    const box = aboutReturn.fields[field]
    return { box, name: box?.label }
  }
  const indicator = findIndicator(code, framework)
  if (!indicator || !isQuarterly(indicator)) return {}
  const box = boxesOf(indicator)[field]
  return { box, name: `${code}, ${box?.label ?? indicator.shortTitle}` }
}
