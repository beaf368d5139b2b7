import type { BookingSite } from '@daybook/contract/booking';
import type { ServiceId } from '@daybook/contract/ids';
import type { ReactElement } from 'react';
import { ServiceList } from '../book/service-list.tsx';
import { type Head, Sheet } from '../book/sheet.tsx';

/** What it is for. */
export function ChooseService(props: { head: Head; site: BookingSite; choose: (id: ServiceId) => void }): ReactElement {
  return (
    <Sheet {...props.head}>
      <ServiceList services={props.site.services} choose={props.choose} />
    </Sheet>
  );
}
