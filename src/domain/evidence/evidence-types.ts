/** In bytes: as much as is taken at once, whoever uploads it. */
export const LARGEST_FILE = 25_000_000

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What is taken as evidence, by what its content says it is: the endings that its name may have, and what people call it. */
export const evidenceTypes = {
  'application/pdf': { endings: ['pdf'], name: 'PDF' },
  [`${OFFICE}.wordprocessingml.document`]: { endings: ['docx'], name: 'Word' },
  [`${OFFICE}.spreadsheetml.sheet`]: { endings: ['xlsx'], name: 'Excel' },
  [`${OFFICE}.presentationml.presentation`]: { endings: ['pptx'], name: 'PowerPoint' },
  'application/vnd.oasis.opendocument.text': { endings: ['odt'], name: 'OpenDocument text' },
  'image/png': { endings: ['png'], name: 'PNG picture' },
  'image/jpeg': { endings: ['jpg', 'jpeg'], name: 'JPEG picture' },
} as const satisfies Record<string, { readonly endings: readonly string[]; readonly name: string }>

export type EvidenceMediaType = keyof typeof evidenceTypes

/** `.pdf, .docx, …`: for the box in which a file is chosen, and for words. */
export const evidenceEndings: readonly string[] = Object.values(evidenceTypes).flatMap(({ endings }) =>
  endings.map((ending) => `.${ending}`),
)

/** The type as one of ours, or null. */
export function evidenceTypeOf(mediaType: string): EvidenceMediaType | null {
  return Object.hasOwn(evidenceTypes, mediaType) ? (mediaType as EvidenceMediaType) : null
}

/** Whether a name ends as a file of this type does: a PDF that is called .docx was meant to be taken for something else. */
export function endsAs(name: string, mediaType: EvidenceMediaType): boolean {
  const endings: readonly string[] = evidenceTypes[mediaType].endings
  return endings.includes(endingOf(name))
}

/** What stands after the last dot, in small letters; empty where there is none. */
function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
