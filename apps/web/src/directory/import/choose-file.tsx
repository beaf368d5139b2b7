import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactElement, useState } from 'react';
import { type ChosenFile, readFile } from './chosen-file.ts';
import { saveCsv } from './csv-file.ts';
import styles from './import.module.css';
import { importFields, importWords } from './import-words.ts';

/** Takes a file by its button or by dropping it; a template shows what it may look like. */
export function ChooseFile(props: { chosen: (file: ChosenFile) => void; site: string }): ReactElement {
  const words = useWords(importWords);
  const language = useLanguage();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    const read = await readFile(file);
    setTooLarge(read === null);
    if (read) props.chosen(read);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const head = Object.values(importFields[language]);
  const example = ['00123', 'Rhea Mae Santiago', 'Rhea Mae', language === 'fil' ? 'Filipino' : 'English', props.site];
  return (
    <section className={styles.choose} aria-labelledby="choose-file">
      <h2 id="choose-file">{words.chooseTitle}</h2>
      <p className={styles.quiet}>{words.chooseText}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button in it does the same. */}
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton accept=".csv,.txt,.tsv,.xlsx,text/csv" onChange={(file) => void take(file)}>
          {(button) => (
            <Button {...button} data-autofocus leftSection={<IconUpload size={16} stroke={1.7} />}>
              {words.choose}
            </Button>
          )}
        </FileButton>
        <span className={styles.quiet}>{words.drop}</span>
      </div>
      {tooLarge && (
        <p className={styles.fault} role="alert">
          {words.tooLarge}
        </p>
      )}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} stroke={1.7} />}
          onClick={() => saveCsv([head, example], words.templateName)}
        >
          {words.template}
        </Button>
      </div>
    </section>
  );
}
