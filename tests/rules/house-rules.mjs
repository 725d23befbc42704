const BANNED = ['utils', 'helpers', 'common', 'misc', 'service', 'manager']
const BANNED_ENDING = /(^|[a-z])(Utils?|Helpers?|Misc|Manager)$/

/**
 * One rule that refuses whatever the selector finds. Named, so that settings for different folders add up.
 *
 * @param {string} selector
 * @param {string} message
 * @returns {import('eslint').Rule.RuleModule}
 */
function refuse(selector, message) {
  return {
    meta: { type: 'problem', schema: [], messages: { refused: message } },
    create: (context) => ({
      [selector]: (/** @type {import('eslint').Rule.Node} */ node) =>
        context.report({ node, messageId: 'refused' }),
    }),
  }
}

/**
 * Refuses a file whose path, from the top of the checkout, has a part that says nothing.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const tellingFileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { refused: '"{{name}}" says nothing; name the one thing it holds' },
  },
  create: (context) => ({
    Program(node) {
      const parts = context.filename.slice(context.cwd.length).split(/[\\/]/)
      const name = parts.map((part) => part.replace(/\..*$/, '')).find(saysNothing)
      if (name) context.report({ node, messageId: 'refused', data: { name } })
    },
  }),
}

const NAMED =
  ':matches(VariableDeclarator, FunctionDeclaration, ClassDeclaration, TSTypeAliasDeclaration, TSInterfaceDeclaration) > Identifier.id'

/**
 * Refuses a name that says nothing.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const tellingIdentifier = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { refused: '"{{name}}" says nothing; use the words of the field' },
  },
  create: (context) => ({
    [NAMED](/** @type {Extract<import('eslint').Rule.Node, { type: 'Identifier' }>} */ node) {
      if (BANNED.includes(node.name) || BANNED_ENDING.test(node.name))
        context.report({ node, messageId: 'refused', data: { name: node.name } })
    },
  }),
}

/** @param {string} name */
function saysNothing(name) {
  return BANNED.includes(name) || /-(utils?|helpers?|misc|manager)$/.test(name)
}

/** What an address of a page that is about a framework begins with. */
const ADDRESS = '/^\\u002F(returns|declarations|dashboards|profiles|exports|audit|indicators)([\\u002F?#]|$)/'

/** Our own rules. What each is for stands in its message; where each holds stands in eslint.config.mjs. */
export const house = {
  rules: {
    'telling-file-name': tellingFileName,
    'telling-identifier': tellingIdentifier,
    'no-present-time': refuse(
      ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], MemberExpression[object.name=/^(Date|performance)$/][property.name="now"])',
      'Time is passed in as { at }',
    ),
    'no-chance': refuse(
      ':matches(MemberExpression[object.name="Math"][property.name="random"], Identifier[name=/^(randomUUID|randomBytes|getRandomValues)$/])',
      'Chance is passed in',
    ),
    'settings-in-env': refuse(
      ':matches(MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"]), VariableDeclarator[init.name="process"], ImportDeclaration[source.value=/^(node:)?process$/])',
      'Settings are read in src/server/env.ts and scripts/lib/environments.mjs; take what you need from there',
    ),
    'server-actions-in-actions': refuse(
      'ExpressionStatement[directive="use server"]',
      "'use server' stands only in files named actions.ts",
    ),
    'actions-hold-nothing': refuse(
      ':matches(:function ExpressionStatement[directive="use server"], CallExpression[callee.property.name="bind"][callee.object.name=/Action$/])',
      'An action closes over no value: what a page knows is posted in its form, where the action reads it as anybody may have written it',
    ),
    'posted-by-one-form': refuse(
      ':matches(ImportSpecifier[imported.name="useActionState"], JSXOpeningElement[name.name="form"]:not(:has(JSXAttribute[name.name="method"])))',
      'Post by usePosting() and <Form> of src/ui/posting, which say whose page it is and lose nothing that was typed',
    ),
    'forms-unfold-themselves': refuse(
      'JSXElement:has(> JSXOpeningElement[name.name=/^[Dd]etails$/]:not(:has(JSXAttribute[name.name="open"]))) JSXOpeningElement[name.name=/Form$/]',
      'A form that is folded away draws its own <Details>, open wherever it was refused (fold of <PostedForm>)',
    ),
    'guarded-actions': refuse(
      ':matches(ExportNamedDeclaration > FunctionDeclaration, ExportNamedDeclaration > ExportSpecifier, ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.callee.name=/^(action|(form|registry|people|signedIn|own)Action)$/]))',
      'Make every action by action() of server/session/action, those of features/draft/form-action.ts or ownAction(), which refuse the forms of other sites',
    ),
    'client-code-in-components': refuse(
      'ExpressionStatement[directive="use client"]',
      "'use client' stands only in features/*/components, src/ui and the error pages",
    ),
    'no-default-export': refuse(
      ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
      'Export by name; default exports are for the files in which Next or a tool demands one',
    ),
    'no-inner-html': refuse(
      ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"])',
      'Let React escape text; the one inline script is in src/app/layout.tsx',
    ),
    'addresses-written-once': refuse(
      `:matches(:not(TSLiteralType) > Literal[value=${ADDRESS}], TemplateElement[value.raw=${ADDRESS}])`,
      'Addresses are made in src/domain/addresses, which knows how they carry their framework',
    ),
    'no-style-attribute': refuse(
      'JSXAttribute[name.name="style"]',
      'The content security policy refuses style attributes; write a class',
    ),
    'no-module-mock': refuse(
      'MemberExpression[object.name="vi"][property.name=/^(mock|doMock|hoisted)$/]',
      'Tests run our own code; pass in what differs',
    ),
  },
}
