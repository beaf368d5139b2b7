import { epochMs, zoneOffset } from '@daybook/ui/language/format';
import { useEffect, useState } from 'react';

/** The server's time at a moment of the page's own running time; the computer's clock until the server has answered. */
let known = { server: Date.now(), at: performance.now() };

/** Milliseconds since the page was opened; unlike the clock, nobody can set it. */
export function runningMs(): number {
  return performance.now();
}

/** Learns the server's time from an answer that has just come. */
export function learnServerTime(serverTime: string): void {
  known = { server: epochMs(serverTime), at: runningMs() };
}

/** The server's time in ms since 1970. */
export function serverNow(): number {
  return known.server + (runningMs() - known.at);
}

/** The server's time as the wire has it. */
export function serverMoment(): string {
  return new Date(serverNow()).toISOString();
}

/** The calendar date (`YYYY-MM-DD`) so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(epochMs(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first date after another that falls on a weekday; 1 is Monday, 7 Sunday. */
export function nextOn(weekday: number, after: string): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map((ahead) => daysAfter(after, ahead));
  return days.find((date) => (new Date(epochMs(`${date}T00:00:00.000Z`)).getUTCDay() || 7) === weekday) ?? after;
}

/** The moment at which a wall clock in the zone shows this; where the clock changes just then, one beside it. */
export function wallMoment(zone: string, date: string, time: string): string {
  const asIfUtc = epochMs(`${date}T${time}:00.000Z`);
  const near = asIfUtc - zoneOffset(zone, asIfUtc);
  return new Date(asIfUtc - zoneOffset(zone, near)).toISOString();
}

/** The server's time, read again as each minute turns. */
export function useMinute(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer = 0;
    const beat = () => {
      setNow(serverNow());
      timer = window.setTimeout(beat, 60_000 - (serverNow() % 60_000) + 5);
    };
    beat();
    return () => window.clearTimeout(timer);
  }, []);
  return now;
}

/** Whole minutes left until a moment, rounded up; 0 when it is over. Read again each second. */
export function useMinutesLeft(until: string): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(serverNow()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  // The answer was a moment on its way; ten minutes are not told as eleven.
  return Math.max(0, Math.ceil((epochMs(until) - now - 1_000) / 60_000));
}

/** The zone in which this browser lives. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A zone by its city: `Asia/Manila` is Manila, `America/New_York` New York. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Whole seconds left until a moment; 0 when it is over. Read again each second. */
export function useSecondsLeft(until: string): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(serverNow()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((epochMs(until) - now) / 1_000));
}

/** The moment so many minutes after another, as the wire has it. */
export function minutesAfter(moment: string, minutes: number): string {
  return new Date(epochMs(moment) + minutes * 60_000).toISOString();
}

/** Milliseconds since 1970 as the wire has a moment. */
export function momentAt(ms: number): string {
  return new Date(ms).toISOString();
}
