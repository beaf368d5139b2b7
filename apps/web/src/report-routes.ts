import { reportId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { aDate, entering, inside, oneSite } from './route-base.tsx';

export const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: z.object({
    site: oneSite,
    view: z.catch(z.optional(z.enum(['review', 'missing', 'all', 'summary'])), undefined),
    month: z.catch(z.optional(z.string().check(z.regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/))), undefined),
    as: z.catch(z.optional(z.enum(['table'])), undefined),
    state: z.catch(z.optional(z.enum(['draft', 'submitted', 'returned', 'approved'])), undefined),
    from: aDate,
    to: aDate,
    open: aDate,
  }),
  loader: entering('reports.see'),
  component: lazyRouteComponent(() => import('./reports/reports.tsx'), 'Reports'),
});

export const report = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$reportId',
  validateSearch: z.object({ version: z.catch(z.optional(z.int().check(z.minimum(1))), undefined) }),
  params: {
    parse: (params) => {
      const id = reportId.safeParse(params.reportId);
      if (!id.success) throw notFound();
      return { reportId: id.data };
    },
    stringify: (params) => params,
  },
  loader: entering('reports.see'),
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
});

export const reportTemplate = createRoute({
  getParentRoute: () => inside,
  path: '/reports/template',
  validateSearch: z.object({
    kind: z.catch(z.optional(z.enum(['shop', 'health-centre'])), undefined),
    version: z.catch(z.optional(z.int().check(z.minimum(1))), undefined),
  }),
  loader: entering('reports.see'),
  component: lazyRouteComponent(() => import('./reports/template/template.tsx'), 'Template'),
});
