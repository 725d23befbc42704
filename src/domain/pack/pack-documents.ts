import type { Framework } from '../catalogue/framework'
import { documentTypes } from '../declarations/declaration-boxes'
import type { PackDeclaration, PackDocument } from './pack-declaration'
import type { PackLists } from './year-facts'

/** The documents that declarations name, in order of provider and register, each with what it is cited for and its file. */
export function packDocuments(
  framework: Framework,
  declarations: readonly PackDeclaration[],
  files: PackLists['files'],
): readonly PackDocument[] {
  const types = documentTypes(framework)
  return declarations.flatMap(({ providerCode: provider, content }) =>
    content.documents.map(({ slot, type, title, version, dated, covers }) => ({
      ...{
        provider,
        slot,
        type: type === null ? null : (types[type] ?? type),
        title,
        version,
        dated,
        covers,
      },
      citedBy: content.lines.flatMap(({ indicator, citations }) =>
        citations.filter((cited) => cited.slot === slot).map(({ where }) => ({ indicator, where })),
      ),
      file: files.find((each) => each.provider === provider && each.slot === slot)?.file ?? null,
    })),
  )
}
