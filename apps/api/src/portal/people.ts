import type { Relationship } from '@daybook/contract/clients';
import type { ClientId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { comesOfAgeOn, isChildOn, isGuardianOf } from '@daybook/rules/clients/guardians';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { sql } from 'drizzle-orm';
import type { ClientActor } from '../actor.ts';
import { Refusal } from '../refusal.ts';

/** Of whom somebody may know in the portal, now. */
export interface Person {
  id: ClientId;
  name: string;
  birthDate: string | null;
  is: 'self' | 'child';
  /** The date on which a child is of age. */
  until: string | null;
}

interface Row extends Record<string, unknown> {
  id: ClientId;
  name: string;
  birthDate: string | null;
  relationship: Relationship | null;
}

/**
 * Oneself first, and then the children of the own household whose parent or guardian one is, the eldest first: children
 * by the date that the wall clock of the account's site shows now. Asked anew with every call, so that who comes of age
 * is gone at that midnight, whatever else runs.
 */
export async function peopleOf(tx: Transaction, actor: ClientActor, now: Date): Promise<Person[]> {
  const rows = await readMembers(tx, actor);
  const self = rows.find(({ id }) => id === actor.clientId);
  if (!self) throw new Refusal('not-signed-in');
  const today = wallMomentOf(now.getTime(), actor.zone).date;
  const children = rows.filter(
    ({ id, birthDate, relationship }) =>
      id !== self.id &&
      self.relationship !== null &&
      relationship !== null &&
      isGuardianOf(self.relationship, relationship) &&
      isChildOn(birthDate, today),
  );
  const person = ({ id, name, birthDate }: Row, is: Person['is']): Person => ({
    ...{ id, name, birthDate, is },
    until: is === 'child' && birthDate !== null ? comesOfAgeOn(birthDate) : null,
  });
  return [person(self, 'self'), ...children.map((row) => person(row, 'child'))];
}

/** One of them, or `not-found`. */
export async function findPerson(tx: Transaction, actor: ClientActor, now: Date, id: ClientId): Promise<Person> {
  const person = (await peopleOf(tx, actor, now)).find((one) => one.id === id);
  if (!person) throw new Refusal('not-found');
  return person;
}

/** The client, and everybody of the household, each as who that is today: as the desk sees it. */
async function readMembers(tx: Transaction, { organizationId, clientId }: ClientActor): Promise<Row[]> {
  return await tx.execute<Row>(sql`
    with home as (
      select m.household_id from household_members m
      where m.organization_id = ${organizationId} and m.client_id in (select client_family(${clientId}::uuid))
      order by m.client_id = ${clientId}::uuid desc, m.client_id limit 1
    ), members as (
      select distinct on (c.id) c.id, c.name, c.birth_date, m.relationship
      from home h
      join household_members m on m.organization_id = ${organizationId} and m.household_id = h.household_id
      join clients c on c.organization_id = m.organization_id and c.id = client_became(m.client_id)
      where c.archived_at is null and not exists (
        select from household_members o
        where o.organization_id = m.organization_id and o.client_id = c.id and o.household_id <> m.household_id)
      order by c.id, m.client_id = c.id desc, m.client_id
    )
    select id, name, birth_date::text as "birthDate", relationship from (
      select * from members
      union all
      select c.id, c.name, c.birth_date, null from clients c
      where c.organization_id = ${organizationId} and c.id = ${clientId} and c.id not in (select id from members)
    ) s
    order by birth_date nulls last, name collate "und-x-icu", id`);
}
