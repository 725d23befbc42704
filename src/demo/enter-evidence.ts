import type { Actor } from '@/domain/access/actor'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { attachEvidence } from '@/operations/attach-evidence'
import { takeInContent } from '@/operations/take-in-evidence'
import { aDocx, aPdf } from './evidence-content'
import { valueOrThrow } from './value-or-throw'

/** Those whose documents have files; the others name theirs only, as most services begin. */
const WITH_FILES: readonly string[] = ['ZZ1', 'ZZ2', 'ZZ3', 'ZZ7', 'ZZ13']

/** Uploads the policy and the annual report of a declaration, where its provider is one that does. */
export async function enterEvidence(actor: Actor, key: DeclarationKey, at: Date): Promise<void> {
  if (!WITH_FILES.includes(key.providerCode)) return
  const { providerCode, year } = key
  const files = [
    { name: `Operational policy ${year}.pdf`, content: aPdf(`Invented policy of ${providerCode}, ${year}`) },
    {
      name: `Annual report ${year}.docx`,
      content: aDocx(`Invented annual report of ${providerCode}, ${year}`),
    },
  ]
  for (const [index, file] of files.entries()) await upload(actor, key, { ...file, slot: index + 1 }, at)
}

async function upload(
  actor: Actor,
  key: DeclarationKey,
  { name, content, slot }: { readonly name: string; readonly content: Uint8Array; readonly slot: number },
  at: Date,
) {
  const received = valueOrThrow(await takeInContent(name, content))
  const attached = await attachEvidence(actor, key, { slot, standing: '' }, received, at)
  if (!attached.ok) throw new Error(`The demo's ${declarationId(key)} took no file: ${attached.failure}`)
}
