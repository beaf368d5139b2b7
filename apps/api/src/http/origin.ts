import type { FastifyRequest } from 'fastify';

export interface OriginRule {
  /** The product's own address, when it is configured. */
  publicOrigin: string | undefined;
  /** Other origins that may call, without cookies. */
  corsOrigins: readonly string[];
}

/**
 * Where a request comes from: `own` pages (or a program, which names no origin), an origin that may call without
 * cookies, or a `foreign` page.
 */
export function originOf(
  request: FastifyRequest,
  { publicOrigin, corsOrigins }: OriginRule,
): 'own' | 'listed' | 'foreign' {
  const { origin } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none' ? 'own' : 'foreign';
  }
  if (origin === publicOrigin || origin === `${request.protocol}://${request.host}`) return 'own';
  return corsOrigins.includes(origin) ? 'listed' : 'foreign';
}
