/**
 * What decides, in three parts, each with its files: who may do what, what is valid, and how a return and a declaration go on. Each part is
 * measured for itself, so that none is hidden behind a larger one.
 *
 * @type {Readonly<Record<'access' | 'validation' | 'workflow', readonly string[]>>}
 */
export const partsChanged = {
  access: inFolder('access', [
    'acting-for',
    'actor',
    'audit-reach',
    'grants',
    'invited-person',
    'passphrase',
    'roles',
    'second-factor',
    'session-ends',
  ]),
  validation: [
    ...inFolder('returns', [
      'alone-findings',
      'common-rules',
      'cross-findings',
      'draft-findings',
      'findings',
      'line-findings',
      'line-warnings',
      'section-findings',
      'window-findings',
    ]),
    ...inFolder('declarations', [
      'declaration-findings',
      'declaration-rules',
      'document-findings',
      'kept-document-findings',
      'meeting-findings',
      'repetition-findings',
      'replaced-document-findings',
      'status-findings',
      'year-window-findings',
    ]),
  ],
  workflow: [
    ...inFolder('returns', ['decide', 'decision', 'may-withdraw', 'report-nothing', 'submit', 'timeliness']),
    ...inFolder('declarations', ['reopen-declaration', 'sign', 'withdraw-correction']),
  ],
}

/** @param {string} folder @param {readonly string[]} names */
function inFolder(folder, names) {
  return names.map((name) => `src/domain/${folder}/${name}.ts`)
}
