/** A line of a file that holds something; `line` counts from 1, in a sheet it is the row. */
export interface FileLine {
  line: number;
  cells: string[];
}
