import type { SiteView } from '@daybook/contract/directory';
import type { SiteId } from '@daybook/contract/ids';
import { type ImportAnswer, type ImportField, importField } from '@daybook/contract/import-people';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './import.module.css';
import { importFields, importWords } from './import-words.ts';

export type Mapping = Partial<Record<ImportField, number>>;

const shown = 3;

/** Which column each field stands in, with its first values; and the site of rows that name none. */
export function Columns(props: {
  answer: ImportAnswer;
  mapping: Mapping;
  setMapping: (mapping: Mapping) => void;
  sites: readonly SiteView[];
  siteId: SiteId | undefined;
  setSiteId: (site: SiteId | undefined) => void;
}): ReactElement {
  const words = useWords(importWords);
  const language = useLanguage();
  const { answer, mapping, sites } = props;
  const columns = answer.columns.map((name, index) => ({
    value: String(index),
    label: name === '' ? words.unnamed(index + 1) : name,
  }));
  const set = (field: ImportField, column: number | undefined) => {
    const kept = Object.entries(mapping).filter(([other, at]) => other !== field && at !== column);
    props.setMapping(Object.fromEntries(column === undefined ? kept : [...kept, [field, column]]));
  };
  return (
    <section className={styles.part} aria-labelledby="import-columns">
      <h2 id="import-columns">{words.columnsTitle}</h2>
      <ul className={styles.fields}>
        {importField.options.map((field) => {
          const column = mapping[field];
          const values = column === undefined ? [] : answer.sample.map((cells) => cells[column] ?? '');
          return (
            <li key={field}>
              <Select
                label={importFields[language][field]}
                placeholder={words.unused}
                data={columns}
                value={column === undefined ? null : String(column)}
                clearable={field !== 'number' && field !== 'name'}
                searchable={columns.length > 8}
                allowDeselect={false}
                onChange={(value) => set(field, value === null ? undefined : Number(value))}
              />
              <span className={styles.values}>
                <span className="unseen">{words.values}</span>
                {values
                  .filter((value) => value.trim() !== '')
                  .slice(0, shown)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
        <li>
          <Select
            label={words.siteForRest}
            description={words.siteForRestHelp}
            placeholder={words.noSite}
            data={sites.map(({ id, name }) => ({ value: id as string, label: name }))}
            value={props.siteId ?? null}
            clearable
            searchable={sites.length > 8}
            onChange={(value) => props.setSiteId(sites.find(({ id }) => id === value)?.id)}
          />
        </li>
      </ul>
    </section>
  );
}
