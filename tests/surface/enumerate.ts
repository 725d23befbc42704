import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Every way into the built service: addresses by their pattern, and server actions as `file name`. */
export interface Surface {
  readonly pages: readonly string[]
  readonly routes: readonly string[]
  readonly actions: readonly BuiltAction[]
}

export interface BuiltAction {
  readonly id: string
  /** The file and the exported name, `src/features/returns/actions.ts saveSectionAction`. */
  readonly name: string
  /** Patterns of the pages that carry it. */
  readonly pages: readonly string[]
}

type RouteManifest = Readonly<Record<string, string>>
type ActionManifest = Readonly<
  Record<
    'node' | 'edge',
    Readonly<Record<string, { workers: object; filename?: string; exportedName?: string }>>
  >
>

const BUILT = path.resolve(import.meta.dirname, '../../.local/built-for-tests')

/** What the last build for the tests contains, read from the manifests that the server itself goes by. */
export function enumerateBuild(folder = BUILT): Surface {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
  return enumerate({
    app: read('app-path-routes-manifest.json') as RouteManifest,
    legacy: read('server/pages-manifest.json') as RouteManifest,
    actions: read('server/server-reference-manifest.json') as ActionManifest,
  })
}

export function enumerate(manifests: { app: RouteManifest; legacy: RouteManifest; actions: ActionManifest }) {
  const app = Object.entries(manifests.app)
  const ending = (kind: string) =>
    app.filter(([file]) => file.endsWith(`/${kind}`)).map(([, address]) => address)
  const [pages, routes] = [ending('page'), ending('route')]
  if (pages.length + routes.length !== app.length)
    throw new Error('The build has an entry that is neither a page nor a route')
  const { node, edge } = manifests.actions
  return {
    pages: [...pages, ...Object.keys(manifests.legacy)].sort(),
    routes: routes.sort(),
    actions: [...Object.entries(node), ...Object.entries(edge)].map(([id, action]) => ({
      id,
      name: `${action.filename ?? 'unknown file'} ${action.exportedName ?? 'unnamed'}`,
      pages: Object.keys(action.workers).map((worker) => manifests.app[worker.slice('app'.length)] ?? worker),
    })),
  } satisfies Surface
}

/** What the build has and the table does not, and the other way round, with what to do about it. */
export function compareWithDeclared(
  found: Surface,
  declared: Readonly<Record<'pages' | 'routes' | 'actions', object>>,
): readonly string[] {
  const inBuild = {
    pages: found.pages,
    routes: found.routes,
    actions: found.actions.map(({ name }) => name),
  }
  return (['pages', 'routes', 'actions'] as const).flatMap((kind) => {
    const known = Object.keys(declared[kind])
    const undeclared = inBuild[kind].filter((name) => !known.includes(name))
    const vanished = known.filter((name) => !inBuild[kind].includes(name))
    return [
      ...undeclared.map(
        (name) =>
          `${name} is not declared: say in tests/surface/declared.ts, under ${kind}, who may, on what, in which state`,
      ),
      ...vanished.map(
        (name) => `${name} is declared under ${kind}, and the build no longer has it: delete it`,
      ),
    ]
  })
}
