import { isIP } from 'node:net';
import { expect, test } from 'vitest';
import { hostNames, networkAddresses } from './names.ts';

test.each([
  ['Counter', ['counter', 'counter.local']],
  ['counter.local', ['counter.local']],
  ['counter.shop.lan', ['counter.shop.lan', 'counter.local']],
  ['localhost', []],
  ['Rhea’s Mac', []],
  ['counter_1', []],
])('a machine named %s is asked for as %j', (name, hosts) => {
  expect(hostNames(name)).toEqual(hosts);
});

test('the network’s addresses are each there once, and none of them is the machine’s own alone', () => {
  const addresses = networkAddresses();
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) {
    expect(isIP(address)).toBeGreaterThan(0);
    expect(address).not.toMatch(/^(127\.|::1$|fe80)/);
  }
});
