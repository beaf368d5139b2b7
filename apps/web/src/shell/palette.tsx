import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/spotlight/styles.css';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMapPin, IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { useMay, useMe } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { closeOverlay, hearTypedAhead } from './open.ts';
import { useDeeds } from './palette-deeds.tsx';
import { paletteWords } from './palette-words.ts';
import { roomsFor } from './rooms.ts';
import { shellWords } from './words.ts';

const most = 8;

/** Choosing closes the palette first, so that what is chosen may open something else. */
function closing(action: SpotlightActionData): SpotlightActionData {
  return {
    ...action,
    onClick: (event) => {
      closeOverlay();
      action.onClick?.(event);
    },
  };
}

/** Find a person, a site or a room, or do something: `>` for deeds alone, `@` for sites alone. */
export function Palette(): ReactElement {
  const words = useWords(paletteWords);
  const shell = useWords(shellWords);
  const router = useRouter();
  const me = useMe();
  const seesSites = useMay('sites.see');
  const seesPeople = useMay('employees.see');
  const deeds = useDeeds();
  const [typed, setTyped] = useState('');
  useEffect(() => hearTypedAhead((text) => setTyped((before) => before + text)), []);
  const [query] = useDebouncedValue(typed, 150);
  const sign = typed.startsWith('>') || typed.startsWith('@') ? typed[0] : undefined;
  const text = (sign ? typed.slice(1) : typed).trim().toLocaleLowerCase();
  const search = query.trim().slice(0, 80);
  const people = trpc.directory.employees.list.useQuery(
    { search, limit: most },
    { enabled: seesPeople && sign === undefined && search !== '', placeholderData: (before) => before },
  );
  const sites = trpc.directory.sites.list.useQuery({}, { enabled: seesSites });
  const matches = (label: string) => label.toLocaleLowerCase().includes(text);

  const persons: SpotlightActionData[] = (text === '' ? [] : (people.data?.items ?? [])).map(
    ({ id, name, number }) => ({
      id,
      label: name,
      description: number,
      leftSection: <Avatar id={id} name={name} size={26} />,
      onClick: () => void router.navigate({ to: '/employees', search: { open: id } }),
    }),
  );
  const places: SpotlightActionData[] = (sites.data?.items ?? [])
    .filter(({ name }) => matches(name) && (sign === '@' || text !== ''))
    .slice(0, most)
    .map(({ id, name }) => ({
      id,
      label: name,
      leftSection: <IconMapPin size={18} stroke={1.7} />,
      onClick: () => void router.navigate({ to: '/sites/$siteId', params: { siteId: id } }),
    }));
  const rooms: SpotlightActionData[] = roomsFor(me)
    .filter((room) => matches(shell[room.name]))
    .map((room) => ({
      id: room.path,
      label: shell[room.name],
      leftSection: <room.icon size={18} stroke={1.7} />,
      onClick: () => void router.navigate({ to: room.path }),
    }));
  const verbs = deeds.filter(({ label }) => matches(label ?? ''));
  const groups: SpotlightActionGroupData[] = [
    { group: words.people, actions: sign ? [] : persons },
    { group: words.sites, actions: sign === '>' ? [] : places },
    { group: words.rooms, actions: sign ? [] : rooms },
    { group: words.deeds, actions: sign === '@' ? [] : verbs },
  ]
    .filter(({ actions }) => actions.length > 0)
    .map(({ group, actions }) => ({ group, actions: actions.map(closing) }));

  return (
    <Spotlight
      forceOpened
      actions={groups}
      filter={(_, actions) => actions}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={closeOverlay}
      shortcut={null}
      nothingFound={words.nothing}
      radius={14}
      centered={false}
      yOffset="12vh"
      searchProps={{
        placeholder: words.placeholder,
        'aria-label': words.placeholder,
        leftSection: <IconSearch size={18} stroke={1.7} />,
      }}
    />
  );
}
