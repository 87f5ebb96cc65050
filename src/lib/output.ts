/** A text under the name of its file, byte for byte with its line ends. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Where lines are drawn. */
interface Surface {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

/** A document in the two forms that programs make a PDF of. The second is written only where it is needed. */
export interface Printable {
  readonly html: string;
  readonly docx: () => Promise<Uint8Array>;
}

/** What a command hands out, to be printed or written to a file. */
export type Output =
  /** Text for people, without a line end at its end. */
  | { readonly kind: "lines"; readonly draw: (surface: Surface) => string }
  /** Text as it is. */
  | { readonly kind: "text"; readonly text: string }
  /** Several texts, for a folder. */
  | { readonly kind: "files"; readonly folder: string; readonly files: readonly TextFile[] }
  /** What is no text. `ending` is that of a file's name, such as `.docx`. */
  | { readonly kind: "bytes"; readonly ending: string; readonly make: () => Promise<Uint8Array> }
  | ({ readonly kind: "pdf" } & Printable);
