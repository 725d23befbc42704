import { SavePicture } from '@/ui/charts/save-picture'

interface Props {
  readonly href: string
  /** What it is, without its format. */
  readonly text: string
}

/** A table or a picture that is taken away; of a picture, where there is a script, in either format. */
export function FileLink({ href, text }: Props) {
  const [path = ''] = href.split('?')
  const isPicture = path.endsWith('.svg')
  return (
    <>
      <a href={href} download>
        {text} ({isPicture ? 'SVG' : 'CSV'})
      </a>
      {isPicture && <SavePicture href={href} name={nameOf(path)} of={text} isInText />}
    </>
  )
}

/** What its file is called: the last parts of its address. */
function nameOf(path: string): string {
  return path
    .replace(/\.svg$/, '')
    .split('/')
    .slice(3)
    .join('-')
}
