import type { Grade } from '@/domain/reviews/review'
import { Tag, type TagProps } from '@/ui/tag'

const colours: Readonly<Record<Grade, TagProps['colour']>> = {
  'immediate-risk': 'red',
  'serious-concern': 'orange',
  concern: 'yellow',
  'good-practice': 'green',
}

/** How much a finding weighs, in words and a colour. */
export function GradeTag({ grade, children }: { readonly grade: Grade; readonly children: string }) {
  return <Tag colour={colours[grade]}>{children}</Tag>
}
