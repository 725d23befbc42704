import { Tag, type TagProps } from './tag'

interface KeptFileProps {
  readonly name: string
  readonly href: string
  /** `PDF, 12 kB`; null, as the state, where only its name is known. */
  readonly what: string | null
  readonly state: string | null
  readonly colour: TagProps['colour']
}

/** A file that was uploaded: its name, which downloads it, and below that what it is and what a scanner said of it. */
export function KeptFile({ name, href, what, state, colour }: KeptFileProps) {
  return (
    <>
      <div>
        <a href={href} download>
          {name}
        </a>
      </div>
      {what && (
        <div>
          {what} {state && <Tag colour={colour}>{state}</Tag>}
        </div>
      )}
    </>
  )
}
