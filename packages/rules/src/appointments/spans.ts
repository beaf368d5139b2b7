/** From a moment up to another, in ms since 1970; the end is not in it. */
export interface Span {
  from: number;
  to: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What two have in common; null: nothing. */
export function common(a: Span, b: Span): Span | null {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from < to ? { from, to } : null;
}

/** The same time without overlaps: what touches is one span. By start. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** What is left of a span once all of these are taken out of it, in order. */
export function without(span: Span, taken: readonly Span[]): Span[] {
  let left = [span];
  for (const hole of taken)
    left = left.flatMap((part) =>
      overlaps(part, hole)
        ? [
            { from: part.from, to: hole.from },
            { from: hole.to, to: part.to },
          ].filter(({ from, to }) => from < to)
        : [part],
    );
  return left;
}
