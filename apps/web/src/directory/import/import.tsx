import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../access/use-me.ts';
import { answers, trpc } from '../../server.ts';
import { Bar, BarEnd } from '../../shell/bar.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { RoomBody } from '../../shell/room.tsx';
import { toast } from '../../shell/toast.ts';
import { ChooseFile } from './choose-file.tsx';
import type { ChosenFile } from './chosen-file.ts';
import { DryRunView } from './dry-run.tsx';
import styles from './import.module.css';
import { importWords } from './import-words.ts';

/** Employees from a file: choose it, say what stands where, see what it comes to, add them. */
export function ImportEmployees(): ReactElement {
  const words = useWords(importWords);
  const navigate = useNavigate();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const sites = trpc.directory.sites.list.useQuery({});
  if (!useMay('employees.change')) return <NotFound />;
  const done = async (count: number) => {
    await answers.directory.invalidate();
    toast(words.added(count));
    await navigate({ to: '/employees' });
  };
  return (
    <>
      <Bar
        title={words.title}
        before={
          <LinkButton to="/employees" variant="subtle" color="gray" px={8} aria-label={words.back}>
            <IconArrowLeft size={18} stroke={1.7} />
          </LinkButton>
        }
      >
        {file && (
          <BarEnd>
            <Button variant="default" onClick={() => setFile(null)}>
              {words.other}
            </Button>
          </BarEnd>
        )}
      </Bar>
      <RoomBody>
        <div className={styles.page}>
          <Loaded of={sites}>
            {({ items }) =>
              file ? (
                <DryRunView file={file} sites={items} done={done} />
              ) : (
                <ChooseFile chosen={setFile} site={items[0]?.name ?? ''} />
              )
            }
          </Loaded>
        </div>
      </RoomBody>
    </>
  );
}
