import { employeeId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import { useWords } from '@daybook/ui/language/current';
import { IconChevronLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { SiteSwitcher } from '../../clock/site-switcher.tsx';
import { trpc } from '../../server.ts';
import { Bar } from '../../shell/bar.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { RoomBody } from '../../shell/room.tsx';
import { BookingPage } from './booking-page.tsx';
import { Letters } from './letters.tsx';
import { ProviderPanel } from './provider-panel.tsx';
import { Providers } from './providers.tsx';
import { ServicePanel } from './service-panel.tsx';
import { Services } from './services.tsx';
import styles from './settings.module.css';
import { settingsWords } from './words.ts';

const route = getRouteApi('/inside/appointments/settings');

/** What can be booked, with whom when, and whether clients book by themselves. */
export function Settings(): ReactElement {
  const words = useWords(settingsWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...change }) });
  const sites = trpc.directory.sites.list.useQuery({});
  const services = trpc.appointments.services.list.useQuery({});
  const site = sites.data?.items.find(({ id }) => id === search.site) ?? sites.data?.items[0];
  const person = search.person === 'new' ? null : employeeId.safeParse(search.person).data;
  return (
    <>
      <Bar
        title={words.title}
        before={
          <Link
            to="/appointments"
            search={site ? { site: site.id } : {}}
            className={styles.back}
            aria-label={words.back}
            title={words.back}
          >
            <IconChevronLeft size={18} stroke={1.7} aria-hidden="true" />
          </Link>
        }
      >
        <Suspense>
          <SiteSwitcher site={site?.id} choose={(chosen) => set({ site: chosen, person: undefined })} />
        </Suspense>
      </Bar>
      <RoomBody>
        <Loaded of={services}>
          {({ items }) => (
            <div className={styles.sections}>
              <Services items={items} open={(id) => set({ service: id })} />
              <Loaded of={sites}>
                {() =>
                  site && (
                    <>
                      <Providers site={site} open={(id) => set({ person: id })} />
                      <Letters site={site} />
                      <BookingPage site={site} />
                    </>
                  )
                }
              </Loaded>
              {search.service && (
                <ServicePanel
                  key={search.service}
                  service={serviceOf(items, search.service)}
                  currency={site?.currency ?? 'PHP'}
                  close={() => set({ service: undefined })}
                />
              )}
              {site && search.person && person !== undefined && (
                <ProviderPanel
                  key={search.person}
                  siteId={site.id}
                  employeeId={person}
                  services={items}
                  open={(id) => set({ person: id })}
                  close={() => set({ person: undefined })}
                />
              )}
            </div>
          )}
        </Loaded>
      </RoomBody>
    </>
  );
}

function serviceOf(items: readonly Service[], id: string): Service | null {
  return items.find((one) => one.id === id) ?? null;
}
