import { useWords } from '@daybook/ui/language/current';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import styles from './bottom-bar.module.css';
import { OpenCount } from './open-count.tsx';
import { phoneRooms } from './rooms.ts';
import { shellWords } from './words.ts';

/** The rooms at the foot of a phone; the last place holds what is one's own. */
export function BottomBar(): ReactElement {
  const words = useWords(shellWords);
  const { foot } = phoneRooms(useMe());
  return (
    <nav className={styles.bar} aria-label={words.rooms}>
      {foot.map((room) => (
        <Link key={room.path} to={room.path} className={styles.room} activeProps={{ className: styles.on ?? '' }}>
          <room.icon size={24} stroke={1.7} />
          <OpenCount room={room.name} />
          <span>{words[`${room.name}Short`]}</span>
        </Link>
      ))}
      <Link to="/me" className={styles.room} activeProps={{ className: styles.on ?? '' }}>
        <IconDots size={24} stroke={1.7} />
        <span>{words.more}</span>
      </Link>
    </nav>
  );
}
