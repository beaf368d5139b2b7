import { epochMs, type Moment, zoneOffset } from '@daybook/ui/language/format';
import { useEffect, useState } from 'react';

/** The server's time at a moment of the tablet's own running time; the tablet's clock until the server has answered. */
let known = { server: Date.now(), at: performance.now() };
const learners = new Set<() => void>();

/** Milliseconds since the page was opened; unlike the clock, nobody can set it. */
export function runningMs(): number {
  return performance.now();
}

/** Learns the server's time from an answer whose question was asked at `askedAt` (`runningMs`). */
export function learnServerTime(serverTime: string, askedAt: number): void {
  const at = runningMs();
  // Half of the way there and back is the way back.
  known = { server: epochMs(serverTime) + (at - askedAt) / 2, at };
  for (const learn of learners) learn();
}

/** The server's time in ms since 1970: what the big clock shows. */
export function serverNow(): number {
  return known.server + (runningMs() - known.at);
}

/** The server's time as the wire has it. */
export function serverMoment(): string {
  return new Date(serverNow()).toISOString();
}

/** What the tablet itself believes the time to be, for the manager's list of kiosks. */
export function tabletMoment(): string {
  return new Date().toISOString();
}

/** The server's time, read again every `everyMs` on the beat: with 60,000 just as the minute turns. */
export function useServerNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer = 0;
    const beat = () => {
      window.clearTimeout(timer);
      setNow(serverNow());
      timer = window.setTimeout(beat, everyMs - (serverNow() % everyMs) + 5);
    };
    beat();
    learners.add(beat);
    return () => {
      learners.delete(beat);
      window.clearTimeout(timer);
    };
  }, [everyMs]);
  return now;
}

/** Whole seconds left until a moment of the running time; null without one. */
export function useSecondsLeft(leavesAt: number | null): number | null {
  const [now, setNow] = useState(runningMs);
  useEffect(() => {
    if (leavesAt === null) return;
    setNow(runningMs());
    const timer = window.setInterval(() => setNow(runningMs()), 250);
    return () => window.clearInterval(timer);
  }, [leavesAt]);
  return leavesAt === null ? null : Math.max(0, Math.ceil((leavesAt - now) / 1000));
}

/** The calendar date (`YYYY-MM-DD`) before another. */
export function dayBefore(date: string): string {
  return daysAfter(date, -1);
}

/** The calendar date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(epochMs(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar date that a wall calendar in the zone shows. */
export function wallDate(zone: string, moment: Moment): string {
  return new Date(epochMs(moment) + zoneOffset(zone, moment)).toISOString().slice(0, 10);
}
