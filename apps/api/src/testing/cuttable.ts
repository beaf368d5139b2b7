import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that the test can cut, as a network does. */
export interface CuttableWay {
  url: string;
  /** Every connection over it breaks off. */
  cut(): void;
  /** What is sent arrives from now on, and no answer comes back. */
  swallowAnswers(): void;
  close(): Promise<void>;
}

export async function cuttableWay(to: string): Promise<CuttableWay> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let answers = true;
  const way = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (piece) => {
      if (answers) near.write(piece);
    });
    far.on('end', () => near.end());
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const address = way.address();
  if (typeof address !== 'object' || address === null) throw new Error('the way has no port');
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    swallowAnswers: () => {
      answers = false;
    },
    close: async () => {
      cut();
      await new Promise((resolve) => way.close(resolve));
    },
  };
}
