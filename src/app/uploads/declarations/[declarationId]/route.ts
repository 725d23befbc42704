import { evidenceHref } from '@/domain/addresses/evidence'
import { can } from '@/domain/access/actor'
import { postedUploadSchema } from '@/domain/evidence/posted-evidence-schema'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { fail } from '@/domain/result'
import { attachEvidence } from '@/operations/attach-evidence'
import { getEvidence } from '@/operations/read/get-evidence'
import { answerUpload } from '../../answer-upload'
import { absentUpload } from '../../say-upload'

/** The file of a document of a declaration, from the form on the page of its files. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/uploads/declarations/[declarationId]'>,
): Promise<Response> {
  const { declarationId } = await params
  const key = parseDeclarationId(declarationId)
  if (!key) return absentUpload()
  return answerUpload(request, {
    pageHref: ({ refused, fields }) => {
      const slot = fields.get('slot')
      return evidenceHref(declarationId, refused ? { refused, ...(slot && { slot }) } : { saved: 'yes' })
    },
    may: async (actor) => can(actor, 'declaration:fill', key) && (await getEvidence(actor, key)) !== null,
    attach: async (actor, fields, received) => {
      const posted = postedUploadSchema.safeParse(Object.fromEntries(fields))
      return posted.success ? attachEvidence(actor, key, posted.data, received) : fail('no-form')
    },
  })
}
