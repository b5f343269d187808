// Finds regular expressions in src/ whose time can grow faster than the text: those that scslre reports, and those that
// are put together at run time without being in the list below.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'

process.chdir(join(import.meta.dirname, '..'))

/** Files that put expressions together, and why no text makes them slow. */
const puttingTogether = {
  'src/article/numbers.ts': 'digits and signs exclude each other; `npm run bench:growth` measures articles up to 4 MiB',
  'src/article/tax-words.ts': 'made of fixed words; measured by `npm run bench:growth`',
  'src/article/reading/markdown.ts': 'made of fixed signs; measured by `npm run bench:growth`',
  'src/article/scanning/around.ts': 'looks at a few hundred characters around an amount',
  'src/article/scanning/conditions.ts': 'made of fixed words; measured by `npm run bench:growth`',
  'src/article/scanning/labels.ts': 'looks at a few hundred characters around an amount',
  'src/article/scanning/names.ts': 'made of the names of plans; measured by `npm run bench:growth`',
  'src/article/scanning/owners.ts': 'made of the names of plans; measured by `npm run bench:growth`',
  'src/article/scanning/quantities.ts': 'made of fixed signs',
  'src/article/scanning/totals.ts': 'looks at a few hundred characters around an amount',
  'src/article/scanning/things.ts': 'made of fixed words; measured by `npm run bench:growth`',
  'src/commands/prompts.ts': 'looks at one answer that a person types',
  'src/upkeep/cases/paths.ts': 'made of the ids of the tables',
  'src/upkeep/cases/wants.ts': 'a pattern of a case may take one second; it runs in a context of its own',
  'src/upkeep/check/example.ts': 'looks at our own examples',
  'src/upkeep/draft/next-edition.ts': 'looks for one key at the start of a line',
  'src/upkeep/schemas/files.ts': 'goes into JSON Schemas; the program does not use it',
}

/** Expressions that are reported although the texts that they see are short or make them no slower. */
const harmless = {
  '/^(.*[億万千])?(.*)$/': 'the second part takes what the first leaves, without a second try',
  '/([\\d,.]+)([億万千])/g': 'each run of digits in this text ends with one of these signs',
  '/\\B(?=(\\d{3})+$)/g': 'looks at the digits of one number, 21 at most',
  '/[^\\s"]*"[^"]*"|\\S+/g': 'only the last quote can be without a second one',
  '/(?:も|と|や|または|及び|および|or|and|[・、,／/\\s])+$/': 'looks at a few hundred characters before an amount',
}

const filesBelow = folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))

/** The nodes of a syntax tree. */
const nodesOf = (node, found = []) => {
  found.push(node)
  ts.forEachChild(node, child => void nodesOf(child, found))
  return found
}

const literal = text => {
  const end = text.lastIndexOf('/')
  return { source: text.slice(1, end), flags: text.slice(end + 1) }
}

const isPutTogether = node =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'

let count = 0
const findings = []
for (const file of filesBelow('src')) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const at = node => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  for (const node of nodesOf(source)) {
    if (isPutTogether(node) && !Object.hasOwn(puttingTogether, file))
      findings.push(`${at(node)} an expression put together at run time`)
    if (node.kind !== ts.SyntaxKind.RegularExpressionLiteral) continue
    count++
    const { reports } = Object.hasOwn(harmless, node.text) ? { reports: [] } : analyse(literal(node.text))
    for (const { type, exponential } of reports)
      findings.push(`${at(node)} ${node.text} ${exponential ? 'exponential' : 'polynomial'} (${type})`)
  }
}
for (const finding of findings) console.error(finding)
console.info(`${count} regular expressions, ${findings.length} findings`)
process.exitCode = findings.length > 0 ? 1 : 0
