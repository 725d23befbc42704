import type { YearPack } from '@/domain/pack/year-pack'
import { sayYear } from '@/domain/periods/format'
import { MANIFEST, memberNames } from './member-names'

/** What whoever opens a pack is told first: what is in it, what it may be used for, and how to see that it is right. */
export function packReadme({ framework, year, scope, inputs }: YearPack): string {
  return `${framework.name}
${year} (${sayYear(year)}): ${scope.name}
${framework.basis}.

THE FILES HOLD EXACT COUNTS, SMALL ONES TOO. DO NOT PUBLISH THEM OR PASS THEM ON.

What is in here
  ${year}*                the year, in every format that the service gives; datapackage.json says what each column means
  ${memberNames.schema}             the form of the JSON file
  ${memberNames.definitions}        the definitions that the figures follow (catalogue version ${inputs.catalogueVersion})
  inputs/submissions/     every submission that is in force, as it was stored when it was submitted
  inputs/declarations/    every signed declaration that is in force, as it was stored when it was signed
  ${memberNames.facts}        what is recorded of the providers and the deadlines of the year
  ${memberNames.events}      what the audit chains say of these submissions and declarations, word for word
  ${MANIFEST}           size, rows and SHA-256 of every file, and what they rest on

${HOW_TO_VERIFY}`
}

const HOW_TO_VERIFY = `How to see that it is right
  1. Take the program of the service, as it stands in its repository, and install its packages (npm ci). No network, no database and no
     account is needed after that.
  2. npm run verify-export -- FILE.zip
     It works out every figure again from the submissions in this pack, and says yes, or which figure differs and from what.
  3. npm run verify-export -- FILE.zip --heads HEADS
     Whoever changes a submission can change every fingerprint in a pack with it. They cannot change what others already have: the head
     of the audit chain, which stands on each receipt. HEADS is the file "heads.json" of the year that was downloaded apart from this pack,
     by somebody else or earlier; or lines of your own with provider, place and head from receipts: "CODE 17 5f0c...".
  Of one file alone: its SHA-256 (sha256sum FILE; certutil -hashfile FILE SHA256) must be the one in ${MANIFEST}.
`
