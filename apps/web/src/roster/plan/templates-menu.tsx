import { rosterTemplateId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { RosterList, RosterTemplate } from '@daybook/contract/planned-shifts';
import { useWords } from '@daybook/ui/language/current';
import { Button, Menu, Modal, TextInput } from '@mantine/core';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Modal.css';
import { type ReactElement, useState } from 'react';
import styles from '../../form/record-form.module.css';
import { useSayRefusal } from '../../form/use-say-refusal.ts';
import { server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { planWords } from './words.ts';

/** Fills the week with a template, makes one of the week, and takes templates away. */
export function TemplatesMenu(props: {
  roster: RosterList;
  dates: readonly string[];
  templates: readonly RosterTemplate[];
  reload: () => void;
}): ReactElement {
  const words = useWords(planWords);
  const sayRefusal = useSayRefusal();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const { roster, dates, templates } = props;
  const from = dates[0] ?? '';
  const weeks = templates.filter(({ entries }) => entries.some(({ employeeId }) => employeeId !== null));
  const run = async (deed: () => Promise<string | undefined>) => {
    try {
      const said = await deed();
      if (said) toast(said);
      props.reload();
    } catch (error) {
      sayRefusal(error);
    }
  };
  const fill = (template: RosterTemplate) =>
    run(async () => {
      const { copied } = await server.roster.templates.fill.mutate({ id: template.id, from });
      return words.copied(copied);
    });
  const save = () =>
    run(async () => {
      const week = new Map(dates.slice(0, 7).map((date, day) => [date, day]));
      const entries = roster.shifts.flatMap(({ employeeId, date, starts, ends, breakMinutes, note, state }) => {
        const day = week.get(date);
        return day === undefined || state === 'removed' ? [] : [{ day, employeeId, starts, ends, breakMinutes, note }];
      });
      await server.roster.templates.save.mutate({
        ...{ id: rosterTemplateId.parse(newId()), siteId: roster.site.id, name: name.trim(), entries },
      });
      setNaming(false);
      return words.templateSaved;
    });
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default">{words.templates}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {templates.length === 0 && <Menu.Label>{words.noTemplates}</Menu.Label>}
          {weeks.map((template) => (
            <Menu.Item key={template.id} onClick={() => void fill(template)}>
              {words.fillWith(template.name)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={roster.shifts.length === 0} onClick={() => setNaming(true)}>
            {words.saveTemplate}
          </Menu.Item>
          {templates.map(({ id, name: called }) => (
            <Menu.Item
              key={id}
              color="gray"
              onClick={() => void run(async () => void (await server.roster.templates.remove.mutate({ id })))}
            >
              {words.removeTemplate(called)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <Modal opened onClose={() => setNaming(false)} title={words.saveTemplate} size={420}>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim()) void save();
            }}
          >
            <TextInput
              label={words.templateName}
              value={name}
              maxLength={40}
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <div className={styles.ways}>
              <Button type="submit" disabled={!name.trim()}>
                {words.save}
              </Button>
            </div>
          </form>
        </Modal>
      )}
    </>
  );
}
