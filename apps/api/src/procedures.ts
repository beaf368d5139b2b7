import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';

/** Every procedure of a router by its name on the wire (`directory.sites.get`). */
export function proceduresOf(router: AnyTRPCRouter): ReadonlyMap<string, AnyTRPCProcedure> {
  // At run time tRPC keeps them flat, by their dotted names; its types say a tree.
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  return new Map(Object.entries(procedures));
}
