import { useWords } from '@daybook/ui/language/current';
import { Mark } from '@daybook/ui/mark';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import { AccountMenu } from './account-menu.tsx';
import styles from './nav.module.css';
import { openPalette } from './open.ts';
import { OpenCount } from './open-count.tsx';
import { paletteKeys } from './platform.ts';
import { type Room, roomsFor } from './rooms.ts';
import { shellWords } from './words.ts';

const groups = ['first', 'people', 'takings', 'care', 'house'] as const;

/** The rooms that this account may enter; a group without any is not drawn. Icons alone where it is narrow. */
export function Nav(): ReactElement {
  const words = useWords(shellWords);
  const rooms = roomsFor(useMe());
  const narrow = useMediaQuery('(max-width: 68.74em)', undefined, { getInitialValueInEffect: false }) ?? false;
  return (
    <nav className={styles.nav} aria-label={words.rooms}>
      <div className={styles.brand}>
        <Mark size={24} />
        <span className={styles.wide}>Daybook</span>
      </div>
      <button type="button" className={styles.find} onClick={openPalette} title={narrow ? words.findOrDo : undefined}>
        <IconSearch size={16} stroke={1.7} />
        <span className={narrow ? 'unseen' : styles.findText}>{words.findOrDo}</span>
        <kbd className={styles.wide}>{paletteKeys}</kbd>
      </button>
      {groups.map((group) => {
        const inGroup = rooms.filter((room) => room.group === group);
        if (inGroup.length === 0) return null;
        return (
          <div key={group} className={styles.group}>
            {group !== 'first' && <div className={styles.heading}>{words[group]}</div>}
            {inGroup.map((room) => (
              <RoomLink key={room.path} room={room} label={words[room.name]} narrow={narrow} />
            ))}
          </div>
        );
      })}
      <div className={styles.foot}>
        <AccountMenu narrow={narrow} />
      </div>
    </nav>
  );
}

function RoomLink({ room, label, narrow }: { room: Room; label: string; narrow: boolean }): ReactElement {
  return (
    <Link
      to={room.path}
      title={narrow ? label : undefined}
      className={styles.room}
      activeProps={{ className: styles.on ?? '' }}
    >
      <room.icon size={18} stroke={1.7} />
      <span className={narrow ? 'unseen' : ''}>{label}</span>
      <OpenCount room={room.name} />
    </Link>
  );
}
