/** As much of GraphQL as a client of GitHub's API writes: selections, arguments, variables, inline fragments, directives. */
export interface Selection {
  readonly name: string;
  readonly alias: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly include: boolean;
  readonly fields: readonly Selection[] | undefined;
}

type Resolver = (args: Readonly<Record<string, unknown>>) => unknown;

/** What a type offers: plain values, resolvers of arguments, or nested types. A field that is not there does not exist. */
export interface Type {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** A field that is refused: for one with a path GitHub answers null for what holds it, else for all. */
export class FieldError extends Error {
  readonly refusal: { readonly type: string; readonly path?: readonly string[] };

  constructor(message: string, refusal: FieldError['refusal'] = { type: 'UNPROCESSABLE' }) {
    super(message);
    this.refusal = refusal;
  }
}

/** Parses one operation. @throws FieldError where the text is no GraphQL. */
export function parseOperation(
  text: string,
  variables: Readonly<Record<string, unknown>>,
): { kind: string; fields: readonly Selection[] } {
  const tokens = text.match(/"(?:\\.|[^"\\])*"|\.\.\.|[{}()[\]:!$@]|-?\d+|[_A-Za-z]\w*/g) ?? [];
  let at = 0;
  const peek = () => tokens[at];
  const next = () => tokens[at++];
  const expect = (token: string) => {
    if (next() !== token)
      throw new FieldError(`Expected ${token} near "${tokens.slice(at - 2, at + 2).join(' ')}"`);
  };
  const value = (): unknown => {
    const token = next() ?? '';
    if (token === '$') return variables[next() ?? ''] ?? null;
    if (token === '[') {
      const items: unknown[] = [];
      while (peek() !== ']') items.push(value());
      next();
      return items;
    }
    if (token === '{') {
      const entries: Record<string, unknown> = {};
      while (peek() !== '}') {
        const key = next() ?? '';
        expect(':');
        entries[key] = value();
      }
      next();
      return entries;
    }
    if (token.startsWith('"')) return JSON.parse(token);
    if (/^-?\d/.test(token)) return Number(token);
    return token === 'true' ? true : token === 'false' ? false : token === 'null' ? null : token;
  };
  const args = (): Record<string, unknown> => {
    if (peek() !== '(') return {};
    next();
    const entries: Record<string, unknown> = {};
    while (peek() !== ')') {
      const key = next() ?? '';
      expect(':');
      entries[key] = value();
    }
    next();
    return entries;
  };
  const selections = (): Selection[] => {
    expect('{');
    const found: Selection[] = [];
    while (peek() !== '}') {
      if (peek() === undefined) throw new FieldError('Unexpected end of document');
      if (peek() === '...') {
        next();
        expect('on');
        next();
        found.push(...selections());
        continue;
      }
      const first = next() ?? '';
      const renamed = peek() === ':';
      if (renamed) next();
      const name = renamed ? (next() ?? '') : first;
      const given = args();
      let include = true;
      while (peek() === '@') {
        next();
        const directive = next();
        const condition = args().if === true;
        include = include && (directive === 'skip' ? !condition : condition);
      }
      found.push({
        name,
        alias: first,
        args: given,
        include,
        fields: peek() === '{' ? selections() : undefined,
      });
    }
    next();
    return found;
  };
  const kind = peek() === '{' ? 'query' : (next() ?? '');
  if (peek() !== '{' && peek() !== '(') next();
  while (peek() !== '{' && peek() !== undefined) next();
  return { kind, fields: selections() };
}

/** Cost of selections as GitHub reckons it, whatever is there: requests for connections, and nodes in all. */
export interface Cost {
  readonly requests: number;
  readonly nodes: number;
}

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
export function costOf(fields: readonly Selection[], times = 1): Cost {
  let [requests, nodes] = [0, 0];
  for (const { include, args, fields: inner } of fields) {
    if (!include) continue;
    const size = args.first ?? args.last;
    const ids = Array.isArray(args.ids) ? args.ids.length : 1;
    const within = times * (typeof size === 'number' ? size : ids);
    if (typeof size === 'number') requests += times;
    if (typeof size === 'number' || Array.isArray(args.ids)) nodes += within;
    const below = costOf(inner ?? [], within);
    requests += below.requests;
    nodes += below.nodes;
  }
  return { requests, nodes };
}

/** Points of the hourly limit. */
export function pointsOf({ requests }: Cost): number {
  return Math.max(1, Math.round(requests / 100));
}

/** Carries out selections on a type. @throws FieldError as GitHub's `undefinedField`. */
export async function execute(type: Type, fields: readonly Selection[]): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const field of fields) {
    if (!field.include) continue;
    if (!(field.name in type))
      throw new FieldError(`Field '${field.name}' doesn't exist on type '${type.__typename}'`);
    const member = type[field.name];
    result[field.alias] = await project(
      typeof member === 'function' ? await (member as Resolver)(field.args) : member,
      field,
    );
  }
  return result;
}

async function project(value: unknown, field: Selection): Promise<unknown> {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return Promise.all(value.map((item) => project(item, field)));
  if (typeof value !== 'object') return value;
  if (!field.fields) throw new FieldError(`Field '${field.name}' must have selections`);
  return execute(value as Type, field.fields);
}
