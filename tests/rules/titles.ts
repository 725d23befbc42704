import path from 'node:path'
import ts from 'typescript'

interface Source {
  readonly name: string
  readonly text: string
}

/** What a function of a file draws, by the names of its tags; and where the names of a file come from. */
interface Drawing {
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>
  readonly from: ReadonlyMap<string, string>
}

const TITLE = 'PageTitle'

/**
 * The frames of pages that are given a title always, around something that titles the page too, at the end of whatever it draws: the
 * browser takes the first title, so that "Error:" would never stand in it. Said as the file and the tag inside the frame.
 */
export function titledTwice(sources: readonly Source[]): readonly string[] {
  const texts = new Map(sources.map(({ name, text }) => [name, text]))
  const titles = titling(texts)
  return sources
    .filter(({ name, text }) => name.endsWith('.tsx') && text.includes('Shell'))
    .flatMap(({ name, text }) =>
      framesIn(parse(name, text))
        .filter(isTitledAlways)
        .flatMap((frame) => [...tagsIn(frame)].filter((tag) => tag !== tagOf(frame) && titles(name, tag)))
        .map((tag) => `${name}: ${tag}`),
    )
}

function parse(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
}

/** Whether what a file calls by a name titles the page. */
function titling(texts: ReadonlyMap<string, string>) {
  const drawings = new Map<string, Drawing>()
  const known = new Map<string, boolean>()
  const drawingIn = (name: string): Drawing => {
    const drawing = drawings.get(name) ?? drawingOf(name, parse(name, texts.get(name) ?? ''))
    drawings.set(name, drawing)
    return drawing
  }
  return function titles(name: string, tag: string): boolean {
    if (tag === TITLE) return true
    const key = `${name} ${tag}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, false)
    const { tags, from } = drawingIn(name)
    const elsewhere = from.get(tag)
    const found = elsewhere
      ? titles(elsewhere, tag)
      : [...(tags.get(tag) ?? [])].some((each) => titles(name, each))
    known.set(key, found)
    return found
  }
}

function drawingOf(name: string, file: ts.SourceFile): Drawing {
  const tags = new Map<string, ReadonlySet<string>>()
  const from = new Map<string, string>()
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      tags.set(statement.name.text, tagsIn(statement))
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const names = statement.importClause?.namedBindings
    if (!names || !ts.isNamedImports(names)) continue
    for (const each of names.elements) from.set(each.name.text, fileOf(name, statement.moduleSpecifier.text))
  }
  return { tags, from }
}

function fileOf(name: string, specifier: string): string {
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}.tsx`
  return `${path.posix.join(path.posix.dirname(name), specifier)}.tsx`
}

type Tag = ts.JsxElement | ts.JsxSelfClosingElement

const tagOf = (tag: Tag) => (ts.isJsxElement(tag) ? tag.openingElement : tag).tagName.getText()

function elementsIn(node: ts.Node): readonly Tag[] {
  const found: Tag[] = []
  const visit = (each: ts.Node) => {
    if (ts.isJsxElement(each) || ts.isJsxSelfClosingElement(each)) found.push(each)
    ts.forEachChild(each, visit)
  }
  visit(node)
  return found
}

const tagsIn = (node: ts.Node): ReadonlySet<string> => new Set(elementsIn(node).map(tagOf))
const framesIn = (file: ts.Node) => elementsIn(file).filter((tag) => tagOf(tag).endsWith('Shell'))

/** A title that is left out where something else is the case is told by `… ? undefined : …`, or the other way round. */
function isTitledAlways(frame: Tag): boolean {
  const { attributes } = ts.isJsxElement(frame) ? frame.openingElement : frame
  const title = attributes.properties.find(
    (each): each is ts.JsxAttribute => ts.isJsxAttribute(each) && each.name.getText() === 'title',
  )
  return title !== undefined && !/\? undefined :|: undefined\}$/.test(title.getText())
}
