import type { ReportId } from '@daybook/contract/ids';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { aDate, aMonth, anId, aVersion, oneOf, reading } from './address.ts';
import { entering, inside, oneSite } from './route-base.tsx';

export const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: reading({
    site: oneSite,
    view: oneOf('review', 'missing', 'all', 'summary'),
    month: aMonth,
    as: oneOf('table'),
    state: oneOf('draft', 'submitted', 'returned', 'approved'),
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
  validateSearch: reading({ version: aVersion }),
  params: {
    parse: (params) => {
      const id = anId<ReportId>()(params.reportId);
      if (!id) throw notFound();
      return { reportId: id };
    },
    stringify: (params) => params,
  },
  loader: entering('reports.see'),
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
});

export const reportTemplate = createRoute({
  getParentRoute: () => inside,
  path: '/reports/template',
  validateSearch: reading({
    kind: oneOf('shop', 'health-centre'),
    version: aVersion,
  }),
  loader: entering('reports.see'),
  component: lazyRouteComponent(() => import('./reports/template/template.tsx'), 'Template'),
});
