/** Two soft notes, a third apart; frequencies in Hz, times in s. */
const notes = [
  { hz: 659.25, from: 0 },
  { hz: 523.25, from: 0.28 },
];
const ring = 0.9;
const loudness = 0.2;

/** How long the tone lasts, in ms. */
export const toneMs = 1_200;

/** Plays it. A context that the browser holds back plays nothing. */
export function playTone(audio: AudioContext): void {
  if (audio.state !== 'running') return;
  for (const { hz, from } of notes) {
    const begins = audio.currentTime + from;
    const [note, volume] = [audio.createOscillator(), audio.createGain()];
    note.frequency.value = hz;
    volume.gain.setValueAtTime(0, begins);
    volume.gain.linearRampToValueAtTime(loudness, begins + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, begins + ring);
    note.connect(volume).connect(audio.destination);
    note.start(begins);
    note.stop(begins + ring);
  }
}
