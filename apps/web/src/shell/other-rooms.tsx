import { useWords } from '@daybook/ui/language/current';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../access/use-me.ts';
import styles from './other-rooms.module.css';
import { phoneRooms } from './rooms.ts';
import { shellWords } from './words.ts';

/** On a phone, the rooms for which its foot has no place. */
export function OtherRooms(): ReactElement | null {
  const words = useWords(shellWords);
  const { others: rooms } = phoneRooms(useMe());
  if (rooms.length === 0) return null;
  return (
    <nav className={styles.rooms} aria-label={words.otherRooms}>
      {rooms.map((room) => (
        <Link key={room.path} to={room.path} className={styles.room}>
          <room.icon size={20} stroke={1.7} />
          {words[room.name]}
        </Link>
      ))}
    </nav>
  );
}
