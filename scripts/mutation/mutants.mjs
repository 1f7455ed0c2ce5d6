import { parseSync } from '@swc/core';

/** Name of the switch in mutated code: true while the mutant with that number is active. */
const SWITCH = '__mutant';

const OPERATORS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
};
const METHODS = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
};
const TEXTS = ['StringLiteral', 'TemplateLiteral'];

/**
 * Returns a module's text with every mutant in it, each behind a switch of its own, and what they are: `{ id, line, was, now }`.
 * With no switch on, the module does what it did. Ids count on from `first`.
 */
export function mutate(source, first) {
  const bytes = Buffer.from(source);
  const text = (start, end) => bytes.subarray(start, end).toString();
  const places = [];
  for (const item of parseSync(source, { syntax: 'typescript', target: 'es2022' }).body)
    visit(item, places, text);
  const mutants = [];
  const add = ({ start, end }, now) => {
    const id = first + mutants.length;
    const line = text(0, start).split('\n').length;
    mutants.push({ id, line, was: oneLine(text(start, end)), now: oneLine(now) });
    return id;
  };
  const code = render({ start: 0, end: bytes.length }, nest(places), { text, add });
  // On the first line, so that lines keep their numbers.
  return { code: `const ${SWITCH} = globalThis.${SWITCH} ?? (() => false);${code}`, mutants };
}

const oneLine = (text) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
};

const placeOf = ({ span }) => ({ start: span.start - 1, end: span.end - 1 });

/** Collects where something can be changed, and into what. */
function visit(node, places, text) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, places, text);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  // Types are not run, and neither are the names of modules and of fields.
  if (/^(Ts.*(Type|Declaration|Annotation|Instantiation|Predicate)|ImportDeclaration)$/.test(node.type ?? ''))
    return;
  const now = node.span ? changes(node, text) : [];
  if (now.length > 0) places.push({ ...placeOf(node), now, statement: node.type === 'ExpressionStatement' });
  if (/^(If|While|DoWhile|For)Statement$|^ConditionalExpression$/.test(node.type ?? '') && node.test)
    places.push({
      ...placeOf(node.test),
      now: node.type.endsWith('IfStatement') || node.type.startsWith('Cond') ? ['true', 'false'] : ['false'],
    });
  for (const [key, child] of Object.entries(node)) {
    const isName = key === 'key' && !node.computed;
    if (
      !isName &&
      !['span', 'typeAnnotation', 'typeArguments', 'typeParams', 'returnType', 'source'].includes(key)
    )
      visit(child, places, text);
  }
}

/** The texts that could stand in a node's place. */
function changes(node, text) {
  const of = (part) => text(placeOf(part).start, placeOf(part).end);
  switch (node.type) {
    case 'BinaryExpression':
      return changedOperators(node, of);
    case 'UnaryExpression':
      return node.operator === '!' ? [of(node.argument)] : [];
    case 'NumericLiteral':
      return [`(${of(node)} + 1)`, ...(node.value === 0 ? [] : [`(${of(node)} - 1)`])];
    case 'BigIntLiteral':
      return [`(${of(node)} + 1n)`];
    case 'StringLiteral':
      return node.value === '' ? [] : ["''"];
    case 'ArrayExpression':
      return node.elements.length === 0 ? [] : ['[]'];
    case 'CallExpression':
      return isInsideChain(node, text) ? [] : changedCall(node, of);
    case 'ExpressionStatement':
      return node.expression.type === 'StringLiteral' ? [] : [';'];
    default:
      return [];
  }
}

/** Whether parentheses around it would end an optional chain too early. */
function isInsideChain(node, text) {
  const { start, end } = placeOf(node);
  return text(start, end).includes('?.') && /^\s*[.[(!?]/.test(text(end, end + 80));
}

function changedOperators({ operator, left, right }, of) {
  if (operator === '??') return [of(left)];
  // Text is joined, and cannot be subtracted.
  if (operator === '+' && [left, right].some(({ type }) => TEXTS.includes(type))) return [];
  return (OPERATORS[operator] ?? []).map((other) => `${of(left)} ${other} ${of(right)}`);
}

function changedCall({ callee, arguments: given, span }, of) {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const { object, property } = callee;
  if (property.value === 'filter') return [of(object)];
  if (!Object.hasOwn(METHODS, property.value)) return [];
  const other = METHODS[property.value];
  const after = of({ span: { start: property.span.end, end: span.end } });
  return given.length === 0 ? [] : [`${of(object)}.${other}${after}`];
}

/** Places as a tree: each holds those inside it. One that equals another is inside it. */
function nest(places) {
  const sorted = places
    .map((place) => ({ ...place, inside: [] }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const top = [];
  const open = [];
  for (const place of sorted) {
    while (open.length > 0 && open.at(-1).end <= place.start) open.pop();
    (open.at(-1)?.inside ?? top).push(place);
    open.push(place);
  }
  return top;
}

/** The text between two places, with the places inside it changed. */
function render({ start, end }, inside, context) {
  let out = '';
  let at = start;
  for (const place of inside) {
    out += context.text(at, place.start);
    const original = render(place, place.inside, context);
    out += place.now.reduceRight(
      (rest, now) => {
        const id = context.add(place, now);
        return place.statement
          ? `{ if (!${SWITCH}(${id})) { ${rest} } }`
          : `(${SWITCH}(${id}) ? ${now} : ${rest})`;
      },
      place.statement ? original : `(${original})`,
    );
    at = place.end;
  }
  return out + context.text(at, end);
}
