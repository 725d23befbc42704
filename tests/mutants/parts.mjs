/**
 * What decides, in three parts, each with its files: who may do what, what is valid, and how a return, a declaration and what follows from
 * them go on. Each part is measured for itself, so that none is hidden behind a larger one.
 *
 * The rules of single indicators (domain/catalogue/rules) are not among them: they are some 1,200 places more, as many as all of validation,
 * and would take the row past a quarter of an hour. Each has an example that breaks it and one that does not (rules.test.ts).
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
    ...inFolder('forms', ['read-figure', 'read-number', 'read-reason', 'read-text', 'required-text']),
  ],
  workflow: [
    ...inFolder('returns', ['decide', 'decision', 'may-withdraw', 'report-nothing', 'submit', 'timeliness']),
    ...inFolder('declarations', ['reopen-declaration', 'sign', 'withdraw-correction']),
    ...inFolder('reviews', ['decide-declaration', 'judge-criteria', 'review-due', 'standing-review']),
    ...inFolder('actions', ['action', 'escalation', 'may-attach']),
    ...inFolder('cases', ['case']),
    ...inFolder('queries', ['query']),
    ...inFolder('forms', ['handover', 'merge-boxes']),
    ...inFolder('periods', ['window']),
  ],
}

/** @param {string} folder @param {readonly string[]} names */
function inFolder(folder, names) {
  return names.map((name) => `src/domain/${folder}/${name}.ts`)
}
