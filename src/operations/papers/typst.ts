import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { coveredCharacters } from './covered-characters'
import { printableIn } from './printable'

/** The templates, one file each, which import nothing but each other. */
export type Template = 'paper' | 'letter'

/** What a paper is set from: data that become JSON, and never markup. */
export interface Setting {
  readonly template: Template
  /** What it says, as the template reads it. */
  readonly data: unknown
  /** By the name by which the data speak of them, as SVG: made here, of shapes and numbers alone. */
  readonly pictures?: Readonly<Record<string, string>>
}

const TEMPLATES = path.join('src', 'operations', 'papers', 'templates')
const FONTS = path.join('node_modules', '@expo-google-fonts', 'arimo')
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** Results that were not asked for in the last three papers are let go, so that memory does not grow with their number. */
const KEPT = 3

interface Workshop {
  readonly compiler: NodeCompiler
  readonly covered: ReadonlySet<number>
}

let kept: Workshop | undefined

/** The compiler and its fonts, which are read once a process. It reads nothing outside the templates, and asks no network. */
function workshop(): Workshop {
  if (kept) return kept
  const fontBlobs = FACES.map((face) => readFileSync(here(FONTS, face, `Arimo_${face}.ttf`)))
  const compiler = NodeCompiler.create({ workspace: here(TEMPLATES), fontArgs: [{ fontBlobs }] })
  const [regular] = fontBlobs
  if (!regular) throw new Error('There is no font')
  kept = { compiler, covered: coveredCharacters(regular) }
  return kept
}

function here(...parts: readonly string[]): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), ...parts)
}

/**
 * Sets a paper as PDF/UA-1: tagged, in British English, every picture with its words. The same data are the same bytes. Throws where the
 * paper breaks that standard, which is a fault of the template or of whoever made the data.
 */
export function setPaper(setting: Setting): Uint8Array<ArrayBuffer> {
  const { compiler } = workshop()
  try {
    return new Uint8Array(compiler.pdf(compiled(setting), { pdfStandard: 'ua-1' }))
  } finally {
    compiler.evictCache(KEPT)
  }
}

function compiled({ template, data, pictures = {} }: Setting): NodeTypstDocument {
  const { compiler, covered } = workshop()
  const said = printableIn(data, covered)
  const set = compiler.compile({
    mainFilePath: here(TEMPLATES, `${template}.typ`),
    inputs: { data: JSON.stringify(said), pictures: JSON.stringify(pictures) },
  })
  if (set.result) return set.result
  throw new Error(`The paper cannot be set: ${JSON.stringify(set.takeError()?.shortDiagnostics)}`)
}
