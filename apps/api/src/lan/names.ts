import { hostname, networkInterfaces } from 'node:os';

/** Networks that live inside this machine: other devices of the shop are not on them. */
const inside = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt|lxc|lxd|cni|flannel|podman)/;

/** This machine's addresses on its networks, those that a tablet most likely reaches first. */
export function networkAddresses(): string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([network, addresses = []]) =>
    addresses
      // A link-local address of IPv6 means nothing without its network's name, which a browser cannot say.
      .filter(({ internal, scopeid }) => !internal && !scopeid)
      .map(({ address, family }) => ({ address, last: (inside.test(network) ? 2 : 0) + (family === 'IPv4' ? 0 : 1) })),
  );
  return [...new Set(found.sort((a, b) => a.last - b.last).map(({ address }) => address))];
}

const plain = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9]([a-z0-9-]{0,62}))*$/;

/** What this machine is called: its name as it stands, and as neighbours on the network ask for it. */
export function hostNames(name = hostname()): string[] {
  const lower = name.toLowerCase().replace(/\.$/, '');
  if (!plain.test(lower) || lower === 'localhost') return [];
  return [...new Set([lower, `${lower.split('.')[0]}.local`])];
}
