/** From a moment to another (ms). */
export interface Span {
  start: number;
  end: number;
}

/** The fewest and the most people who are planned at once. */
export interface Cover {
  least: number;
  most: number;
}

/**
 * How many people are planned between each of the moments and the next, by the spans of each of them. Who is planned
 * twice at once is one person; who goes as another comes leaves no gap. Breaks are planned without a time and count.
 */
export function coverageOf(people: readonly (readonly Span[])[], moments: readonly number[]): Cover[] {
  const spans = people.flatMap(merged);
  return moments.slice(0, -1).map((start, n) => {
    const end = moments[n + 1] ?? start;
    const within = spans.filter((span) => span.start < end && span.end > start);
    const turns = new Set([
      start,
      ...within.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end),
    ]);
    const counts = [...turns].map((at) => within.filter((span) => span.start <= at && span.end > at).length);
    return { least: Math.min(...counts), most: Math.max(...counts) };
  });
}

function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}
