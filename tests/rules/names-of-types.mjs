/** What a type is called by wherever it is declared, where that is not PascalCase or begins with a letter for its kind. */
const TYPES = [
  ...['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ClassDeclaration'].map(
    (kind) => `${kind} > Identifier.id`,
  ),
  'TSTypeParameter > Identifier.name',
].flatMap((place) => [`${place}[name=/^[ITZ][A-Z][a-z]/]`, `${place}[name!=/^[A-Z][A-Za-z0-9]*$/]`])

/**
 * Of types, by the look of their names alone: the rule for names asks the compiler about each, which takes a tenth of the time of all
 * rules.
 */
export const namesOfTypes = [
  { selector: 'TSEnumDeclaration', message: 'A union of texts says the same, and is data' },
  ...TYPES.map((selector) => ({ selector, message: 'PascalCase, without a letter for what it is' })),
]
