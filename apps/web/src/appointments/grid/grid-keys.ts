/** What a key says of the block that has the focus. */
export type GridDeed =
  | { is: 'go'; columns: number; items: number }
  | { is: 'open' | 'move' | 'book' }
  | { is: 'state'; state: 'arrived' | 'in-service' | 'done' | 'no-show' };

const steps: Readonly<Record<string, readonly [columns: number, items: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  Home: [0, -1000],
  End: [0, 1000],
};
const states = { '1': 'arrived', '2': 'in-service', '3': 'done', '4': 'no-show' } as const;

type Pressed = { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean };

/** Undefined where the grid has nothing to do with the key. */
export function deedOf({ key, altKey, ctrlKey, metaKey }: Pressed, letters: boolean): GridDeed | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const by = steps[key];
  if (by) return { is: 'go', columns: by[0], items: by[1] };
  if (key === 'Enter') return { is: 'open' };
  if (!letters) return undefined;
  if (key === 'm' || key === 'M') return { is: 'move' };
  if (key === 'n' || key === 'N') return { is: 'book' };
  if (key === '1' || key === '2' || key === '3' || key === '4') return { is: 'state', state: states[key] };
  return undefined;
}

/** What a key does to what is being moved. */
export type MoveDeed =
  | { is: 'shift'; columns?: number; minutes?: number; longer?: number }
  | { is: 'drop' }
  | { is: 'let-go' };

export function moveDeedOf({ key, altKey }: Pick<Pressed, 'key' | 'altKey'>): MoveDeed | undefined {
  switch (key) {
    case 'ArrowUp':
      return altKey ? { is: 'shift', longer: -15 } : { is: 'shift', minutes: -15 };
    case 'ArrowDown':
      return altKey ? { is: 'shift', longer: 15 } : { is: 'shift', minutes: 15 };
    case 'ArrowLeft':
      return { is: 'shift', columns: -1 };
    case 'ArrowRight':
      return { is: 'shift', columns: 1 };
    case 'Enter':
      return { is: 'drop' };
    case 'Escape':
      return { is: 'let-go' };
    default:
      return undefined;
  }
}
