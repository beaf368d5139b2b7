import type { BookingSite } from '@daybook/contract/booking';
import type { ReactElement } from 'react';
import type { Draft } from './draft.ts';
import { letGoOf } from './let-go.ts';
import { ServiceList } from './service-list.tsx';
import { type Head, Sheet } from './sheet.tsx';

/** The first step: what it is for. */
export function Services(props: {
  head: Head;
  site: BookingSite;
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  next: () => void;
}): ReactElement {
  const { head, site, draft, change, next } = props;
  return (
    <Sheet {...head}>
      <ServiceList
        services={site.services}
        choose={(serviceId) => {
          if (serviceId !== draft.serviceId) {
            letGoOf(draft.held);
            change({ serviceId, providerId: null, date: null, held: null });
          }
          next();
        }}
      />
    </Sheet>
  );
}
