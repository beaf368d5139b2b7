import type { Language } from '@daybook/contract/values';
import type { Call } from './calls.ts';
import { sentenceOf, speaks, spokenIn } from './speech.ts';
import { playTone, toneMs } from './tone.ts';

/** Some browsers forget to say that a sentence is over; no sentence is longer, in ms. */
const longest = 9_000;

export interface Announcer {
  /** Calls these out, after what it is still saying. */
  say: (calls: readonly Call[], languages: readonly Language[]) => void;
  stop: () => void;
}

/**
 * Calls numbers out, one after the other: a tone, then speech. Most browsers are silent until somebody has touched the
 * page once; `onSound` is told whether it may be heard.
 */
export function createAnnouncer(onSound: (heard: boolean) => void): Announcer {
  const audio = new AudioContext();
  const tellSound = () => onSound(audio.state === 'running');
  const touched = () => void audio.resume().catch(() => undefined);
  audio.addEventListener('statechange', tellSound);
  for (const touch of touches) window.addEventListener(touch, touched);
  tellSound();
  let stopped = false;
  let last = Promise.resolve();
  const callOut = async (call: Call, languages: readonly Language[]) => {
    if (stopped) return;
    playTone(audio);
    await new Promise((resolve) => setTimeout(resolve, toneMs));
    const voices = 'speechSynthesis' in window ? speechSynthesis.getVoices() : [];
    for (const language of spokenIn(languages, voices)) if (!stopped) await speak(language, call, voices);
  };
  return {
    say: (calls, languages) => {
      for (const call of calls) last = last.then(() => callOut(call, languages));
    },
    stop: () => {
      stopped = true;
      for (const touch of touches) window.removeEventListener(touch, touched);
      audio.removeEventListener('statechange', tellSound);
      void audio.close();
      if ('speechSynthesis' in window) speechSynthesis.cancel();
    },
  };
}

const touches = ['pointerdown', 'keydown'] as const;

async function speak(language: Language, call: Call, voices: readonly SpeechSynthesisVoice[]): Promise<void> {
  if (!('speechSynthesis' in window)) return;
  const sentence = new SpeechSynthesisUtterance(sentenceOf(language, call));
  const voice = voices.find((one) => speaks(one, language));
  if (voice) sentence.voice = voice;
  sentence.lang = voice?.lang ?? language;
  sentence.rate = 0.9;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longest);
    const over = () => {
      clearTimeout(timer);
      resolve();
    };
    sentence.addEventListener('end', over);
    sentence.addEventListener('error', over);
    speechSynthesis.speak(sentence);
  });
}
